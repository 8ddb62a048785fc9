using Herald.Data;
using Herald.Data.Standings;

namespace Herald.Web.Standings;

/// <summary>
/// The boards in this node's memory. Each is built from the store when it is first asked for, once for all who ask at that moment;
/// when there are too many, the one that was not asked for longest goes.
/// </summary>
internal sealed class LiveBoards(IServiceScopeFactory scopes)
{
    /// <summary>Boards in all: each costs a little even where nobody is on it.</summary>
    internal const int BoardsMax = 1_000;

    /// <summary>Advocates on all boards together, at some 40 bytes each: a third of a gigabyte.</summary>
    internal const int AdvocatesMax = 8_000_000;

    private readonly Lock gate = new();
    private readonly Dictionary<BoardKey, Kept> boards = [];
    private long asked;

    /// <summary>Those that are built and stand.</summary>
    public IReadOnlyList<LiveBoard> Built()
    {
        lock (gate)
            return [.. boards.Values.Select(static kept => kept.Built).OfType<LiveBoard>()];
    }

    public async Task<LiveBoard> OfAsync(BoardKey key, CancellationToken ct)
    {
        var kept = Find(key);
        try
        {
            var board = await kept.Board.Value.WaitAsync(ct);
            MakeRoom(key);
            return board;
        }
        catch when (kept.Board.Value.IsFaulted)
        {
            Drop(key, kept);
            throw;
        }
    }

    /// <summary>Forgets a board; who asks next builds it anew.</summary>
    public void Drop(LiveBoard board)
    {
        lock (gate)
        {
            if (boards.TryGetValue(board.Key, out var kept) && kept.Built == board)
                boards.Remove(board.Key);
        }
    }

    private Kept Find(BoardKey key)
    {
        lock (gate)
        {
            if (!boards.TryGetValue(key, out var kept))
                boards[key] = kept = new(() => BuildAsync(key));
            kept.AskedAt = ++asked;
            return kept;
        }
    }

    private void Drop(BoardKey key, Kept kept)
    {
        lock (gate)
        {
            if (boards.GetValueOrDefault(key) == kept)
                boards.Remove(key);
        }
    }

    private void MakeRoom(BoardKey asked)
    {
        lock (gate)
        {
            var advocates = boards.Values.Sum(static kept => (long)kept.Count);
            if (boards.Count <= BoardsMax && advocates <= AdvocatesMax)
                return;
            foreach (var (key, kept) in boards.OrderBy(static one => one.Value.AskedAt).ToArray())
            {
                if ((boards.Count <= BoardsMax && advocates <= AdvocatesMax) || key == asked)
                    return;
                advocates -= kept.Count;
                boards.Remove(key);
            }
        }
    }

    // Whoever asked may leave; the board is built for the others, and for the next.
    private async Task<LiveBoard> BuildAsync(BoardKey key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        return new(key, await db.ReadBoardAsync(key.Program, key.Measure, key.Period, CancellationToken.None));
    }

    private sealed class Kept
    {
        private volatile LiveBoard? built;

        public Kept(Func<Task<LiveBoard>> build) => Board = new(() => Task.Run(async () => built = await build()));

        public Lazy<Task<LiveBoard>> Board { get; }

        /// <summary>The board once it is built.</summary>
        public LiveBoard? Built => built;

        public long AskedAt { get; set; }

        public int Count => built?.Count ?? 0;
    }
}

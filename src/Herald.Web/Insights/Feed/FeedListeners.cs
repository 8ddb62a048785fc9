using Herald.Core.Ids;
using Herald.Data.Activities;

namespace Herald.Web.Insights.Feed;

/// <summary>
/// Who watches at this moment, program by program. All that watch one program share one reader of the stream, so that what a watcher
/// costs is a connection and not a question to the store every second.
/// </summary>
internal sealed class FeedListeners
{
    /// <summary>Connections that one program may hold on this node: a large team with a few windows each.</summary>
    public const int OfProgramMax = 60;

    // Each is a connection that stays; with more the server would serve nothing else.
    private const int AllMax = 600;

    private readonly Lock gate = new();
    private readonly Dictionary<ProgramId, HashSet<FeedListener>> listeners = [];
    private readonly Dictionary<ProgramId, ActivityFeed.Place> places = [];
    private int count;

    /// <summary>The programs that somebody watches, with the place that was read to; null where reading is to begin now.</summary>
    public IReadOnlyList<(ProgramId Program, ActivityFeed.Place? Place)> Watched()
    {
        lock (gate)
            return [.. listeners.Keys.Select(program => (program, places.GetValueOrDefault(program)))];
    }

    /// <summary>Joins those who watch the program; null where there are too many already.</summary>
    public FeedListener? TryJoin(ProgramId program)
    {
        lock (gate)
        {
            var own = listeners.GetValueOrDefault(program) ?? [];
            if (count >= AllMax || own.Count >= OfProgramMax)
                return null;
            var listener = new FeedListener(program, Leave);
            own.Add(listener);
            listeners[program] = own;
            count++;
            return listener;
        }
    }

    /// <summary>
    /// The first who watches says from where on the others are told; who comes later joins where the shared reader stands.
    /// </summary>
    public void Begin(ProgramId program, ActivityFeed.Place place)
    {
        lock (gate)
        {
            if (listeners.ContainsKey(program))
                places.TryAdd(program, place);
        }
    }

    /// <summary>Hands pieces to all that watch the program, and remembers where the reader stands.</summary>
    public void Tell(ProgramId program, IReadOnlyList<FeedPiece> pieces, ActivityFeed.Place place)
    {
        lock (gate)
        {
            if (!listeners.TryGetValue(program, out var own))
                return;
            places[program] = place;
            foreach (var listener in own)
            {
                foreach (var piece in pieces)
                    listener.Tell(piece);
            }
        }
    }

    private void Leave(FeedListener listener)
    {
        lock (gate)
        {
            if (!listeners.TryGetValue(listener.Program, out var own) || !own.Remove(listener))
                return;
            count--;
            if (own.Count > 0)
                return;
            listeners.Remove(listener.Program);
            places.Remove(listener.Program);
        }
    }
}

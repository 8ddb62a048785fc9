using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Standings;

/// <summary>
/// Keeps the boards in this node's memory current, from what the reader of the stream has written on whichever node: together with
/// its pause a score shows everywhere within a second.
/// </summary>
internal sealed class FollowBoards(
    LiveBoards boards, TellBoards tell, IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    // Who joins or leaves the staff is not told by a mark of the boards.
    private static readonly TimeSpan StaffEvery = TimeSpan.FromSeconds(10);

    private DateTimeOffset staffSeenAt;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("follow_boards", Every, RunOnceAsync, stoppingToken);

    /// <summary>Brings all boards to where the store is.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        var built = boards.Built();
        if (built.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var staffDue = clock.GetUtcNow() - staffSeenAt >= StaffEvery;
        var programs = built.GroupBy(static board => board.Key.Program).ToList();
        var marks = await db.BoardMarksAsync([.. programs.Select(static program => program.Key)], ct);
        foreach (var program in programs)
        {
            var now = marks.GetValueOrDefault(program.Key, BoardMarks.None);
            var before = program.Min(static board => StepOf(board.Marks));
            await FollowAsync(db, program.Key, [.. program], now, staffDue, ct);
            tell.Say(program.Key, before, StepOf(now));
        }

        if (staffDue)
            staffSeenAt = clock.GetUtcNow();
    }

    // All that moves a board raises one of them.
    private static long StepOf(BoardMarks marks) => marks.Turn + marks.Hidden + marks.Rebuilt;

    private async Task FollowAsync(
        HeraldDb db, ProgramId program, List<LiveBoard> own, BoardMarks marks, bool staffDue, CancellationToken ct)
    {
        foreach (var board in own.Where(board => board.Marks.Rebuilt != marks.Rebuilt))
            boards.Drop(board);
        own.RemoveAll(board => board.Marks.Rebuilt != marks.Rebuilt);
        if (own.Count == 0)
            return;
        var from = own.Min(static board => board.Marks.Turn);
        if (marks.Turn > from)
        {
            var changes = await db.BoardChangesAsync(program, from, ct);
            var turn = changes is [.., var last] ? Math.Max(last.Turn, marks.Turn) : marks.Turn;
            own.ForEach(board => board.Apply(changes, turn));
        }

        if (staffDue || own.Exists(board => board.Marks.Hidden != marks.Hidden))
            await HideAsync(db, program, own, marks, ct);
    }

    private static async Task HideAsync(HeraldDb db, ProgramId program, List<LiveBoard> own, BoardMarks marks, CancellationToken ct)
    {
        var hidden = await db.HiddenFromBoardsAsync(program, ct);
        foreach (var board in own)
        {
            if (hidden.SetEquals(board.Hidden) && board.Marks.Hidden == marks.Hidden)
                continue;
            var shown = board.Hidden.Where(advocate => !hidden.Contains(advocate)).ToArray();
            board.Hide(hidden, await db.BoardScoresAsync(program, shown, [board.Key.Period.Name], ct), marks.Hidden);
        }
    }
}

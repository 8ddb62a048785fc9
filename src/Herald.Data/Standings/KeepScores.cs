using Herald.Core.Ids;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Standings;

/// <summary>
/// Keeps what advocates have reached on each board as facts arrive. A referral counts where it was won and a reward where it was
/// earned, with what they are worth now: what is corrected is taken from where it was counted. Scores of periods whose result is kept
/// do not change any more.
/// </summary>
public sealed class KeepScores : IActivityReader
{
    internal const string ReaderName = "board_scores";

    public string Name => ReaderName;

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        foreach (var program in batch.GroupBy(static one => one.Program, static one => one.Fact))
        {
            var touched = new Touched(program);
            await touched.AddMovedAsync(db, program.Key, ct);
            if (!touched.IsNothing)
                await ApplyAsync(db, program.Key, touched, ct);
        }
    }

    /// <summary>Forgets all but the results that are kept; nodes build their boards anew.</summary>
    public async Task ResetAsync(HeraldDb db, CancellationToken ct)
    {
        await db.BoardCounts.ExecuteDeleteAsync(ct);
        await db.BoardScores
            .Where(row => !db.BoardResults.Any(result => result.ProgramId == row.ProgramId && result.Period == row.Period))
            .ExecuteDeleteAsync(ct);
        await db.BoardTurns.ExecuteUpdateAsync(
            static set => set.SetProperty(static row => row.Turn, static row => row.Turn + 1)
                .SetProperty(static row => row.Rebuilt, static row => row.Rebuilt + 1),
            ct);
    }

    private static async Task ApplyAsync(HeraldDb db, ProgramId program, Touched touched, CancellationToken ct)
    {
        var now = (await CountTouched.RunAsync(db, program, touched, ct)).ToDictionary(static row => row.SourceId);
        var sources = touched.Sources;
        var before = await db.BoardCounts.AsTracking()
            .Where(row => row.ProgramId == program && sources.Contains(row.SourceId)).ToDictionaryAsync(static row => row.SourceId, ct);
        var changes = new ScoreChanges(
            await db.Programs.Where(row => row.Id == program).Select(static row => row.Seasons).SingleAsync(ct));
        foreach (var source in sources)
            Agree(db, before.GetValueOrDefault(source), now.GetValueOrDefault(source), changes);
        var periods = changes.Periods.ToArray();
        changes.Except(await db.BoardResults.Where(row => row.ProgramId == program && periods.Contains(row.Period))
            .Select(static row => row.Period).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        if (changes.Count > 0)
            await WriteScores.RunAsync(db, program, changes, ct);
    }

    private static void Agree(HeraldDb db, BoardCount? before, BoardCount? now, ScoreChanges changes)
    {
        // What has not moved stays on the day that it was counted on, also where the program's time zone has changed since.
        if (before is not null && now is not null && before.OccurredAt == now.OccurredAt)
            now.Day = before.Day;
        if (before is not null && now is not null && IsSame(before, now))
            return;
        if (before is not null)
            changes.Take(before);
        if (now is not null)
            changes.Add(now);
        switch (before, now)
        {
            case (null, not null):
                db.Work.Append(now);
                break;
            case (not null, null):
                db.BoardCounts.Remove(before);
                break;
            case (not null, not null):
                db.Entry(before).CurrentValues.SetValues(now);
                break;
        }
    }

    private static bool IsSame(BoardCount left, BoardCount right) =>
        (left.AdvocateId, left.OccurredAt, left.Points, left.Won, left.Closed)
        == (right.AdvocateId, right.OccurredAt, right.Points, right.Won, right.Closed);
}

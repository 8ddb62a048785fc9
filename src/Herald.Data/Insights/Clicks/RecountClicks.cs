using Herald.Core.Ids;
using Herald.Core.Programs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// Counts clicks anew, from the latest day back: those from before there were totals, all after a change of the program's zone, and
/// whenever somebody asks. What is amiss is found in a snapshot, which keeps no writer waiting however many clicks there are; only the
/// corrections are written in the writer's turn. Two who count the same at once do it once: who comes second finds another turn.
/// </summary>
public sealed class RecountClicks(HeraldDb db, LinkLabels labels)
{
    // Days without clicks are many; a step ends with the first that leaves much to write.
    private const int DaysMax = 31;
    private const int SizeMax = 5_000;

    // So many corrections in one transaction: others who write wait only briefly.
    private const int WrittenMax = 5_000;

    /// <summary>
    /// Counts some days and returns what came of it; null where somebody else has the turn or was there first, so that it is to be tried
    /// again.
    /// </summary>
    public async Task<Recounted?> StepAsync(ProgramId program, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(program, ct);
        if (await ClickRecounts.FindAsync(db, program, ct) is not { } found || found.TimeZone != zone)
            await ClickRecounts.AskAsync(db, program, ct);
        var (state, sums, days) = await LookAsync(program, ct);
        if (state?.NextDay is not { } next)
            return state?.TimeZone == zone ? new(0, 0, IsDone: true) : null;
        var rows = sums.Rows(db.Engine).ToList();
        var turn = state.Turn;
        foreach (var some in rows.Chunk(WrittenMax))
        {
            if (!await WriteAsync(state with { Turn = turn++ }, db => WriteTotals.AddAsync(db, some, ct), next, ct))
                return null;
        }

        var left = next.AddDays(-days);
        DateOnly? then = days == 0 || left < state.LastDay ? null : left;
        return await WriteAsync(state with { Turn = turn }, db => ClearAsync(db, state, left, ct), then, ct)
            ? new(days, rows.Count, then is null)
            : null;
    }

    private async Task<(ClickRecount? State, ClickSums Sums, int Days)> LookAsync(ProgramId program, CancellationToken ct)
    {
        var (sums, days) = (new ClickSums(), 0);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var snapshot = await db.Engine.BeginSnapshotAsync(db.Connection, ct);
            await using var used = await db.Database.UseTransactionAsync(snapshot, ct);
            var state = await ClickRecounts.FindAsync(db, program, ct);
            if (state is not { NextDay: { } next, LastDay: { } last })
                return (state, sums, 0);
            List<TalliedClicks> waiting = [];
            await foreach (var tally in db.ClickTallies.Where(row => row.ProgramId == program).AsAsyncEnumerable().WithCancellation(ct))
                waiting.AddRange(TalliedClicks.Read(tally.Counts));
            var count = new DayCount(db, labels, program, new(state.TimeZone));
            for (var day = next; IsKept(day, state) && day >= last && days < DaysMax && sums.Size < SizeMax; day = day.AddDays(-1), days++)
                await count.AddAsync(sums, day, waiting, ct);
            return (state, sums, days);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // A day that began before has lost some of its clicks, or all.
    private static bool IsKept(DateOnly day, ClickRecount state) =>
        state.KeptSince is not { } since || ProgramDays.BeginningOf(day, state.TimeZone) >= since;

    private async Task<bool> WriteAsync(ClickRecount state, Func<HeraldDb, Task> work, DateOnly? next, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync(FoldTallies.Name, ct))
            return false;
        var mine = await db.ClickRecounts.Where(row => row.ProgramId == state.ProgramId && row.Turn == state.Turn).ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.Turn, static row => row.Turn + 1).SetProperty(static row => row.NextDay, next), ct);
        if (mine == 0)
            return false;
        await work(db);
        await write.CommitAsync(ct);
        return true;
    }

    // What came to nothing is no total.
    private static async Task ClearAsync(HeraldDb db, ClickRecount state, DateOnly behind, CancellationToken ct)
    {
        var (program, last) = (state.ProgramId, state.NextDay!.Value);
        var begins = ProgramDays.BeginningOf(behind.AddDays(1), state.TimeZone);
        var ends = ProgramDays.BeginningOf(last.AddDays(1), state.TimeZone);
        await db.ClickHours.Where(row => row.ProgramId == program && row.Hour >= begins && row.Hour < ends && row.Count == 0)
            .ExecuteDeleteAsync(ct);
        await db.ClickDays.Where(row => row.ProgramId == program && row.Day > behind && row.Day <= last && row.Count == 0)
            .ExecuteDeleteAsync(ct);
        await db.LinkDays.Where(row => row.ProgramId == program && row.Day > behind && row.Day <= last && row.Count == 0)
            .ExecuteDeleteAsync(ct);
    }
}

using Herald.Core.Ids;
using Herald.Data.Work;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// Adds tallies to the totals. That they are gone and that they are added is one transaction, and counts commute: each click is in the
/// totals once, whatever fails in between and however many nodes do this.
/// </summary>
public sealed class FoldTallies(HeraldDb db, LinkLabels labels)
{
    /// <summary>Whoever changes totals has this name until he has committed.</summary>
    internal const string Name = "click_totals";

    private const string DeleteTally = "DELETE FROM click_tallies WHERE program_id = $1 AND id = $2";

    // A second's worth under load.
    private const int TalliesMax = 500;

    // The writer of clicks on SQLite waits for as long as these take to be written: some 20 ms.
    private const int CountsMax = 10_000;

    /// <summary>
    /// Adds the next tallies and returns whether more are waiting; false also where somebody else is at it. Where there are none it takes
    /// no writer's turn. After a failure the store is as before; the context is not to be used again.
    /// </summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        // Read, named and summed up before the turn, in which others wait.
        var read = await db.ClickTallies.OrderBy(static row => row.ProgramId).ThenBy(static row => row.Id).Take(TalliesMax).ToListAsync(ct);
        var tallies = Take(read);
        if (tallies.Count == 0)
            return false;
        var sums = new ClickSums();
        var zones = new Dictionary<ProgramId, string?>();
        foreach (var program in tallies.GroupBy(static tally => tally.Key.ProgramId))
        {
            var state = await ClickRecounts.FindAsync(db, program.Key, ct);
            // Who has the turn just now may be about to begin it.
            if (state is null && !await ClickRecounts.AskAsync(db, program.Key, ct))
                return false;
            state ??= await ClickRecounts.FindAsync(db, program.Key, ct);
            zones[program.Key] = state?.TimeZone;
            // Without such a program there are no totals that they could belong to.
            if (state is not null)
                await SumAsync(sums, program.Key, new(state.TimeZone), [.. program.SelectMany(static tally => tally.Value)], ct);
        }

        return await FoldAsync(tallies.Keys, zones, [.. sums.Rows(db.Engine)], ct)
            && (read.Count == TalliesMax || tallies.Count < read.Count);
    }

    private static Dictionary<ClickTally, List<TalliedClicks>> Take(List<ClickTally> read)
    {
        var tallies = new Dictionary<ClickTally, List<TalliedClicks>>();
        var counts = 0;
        foreach (var tally in read.TakeWhile(_ => counts < CountsMax))
            counts += (tallies[tally] = [.. TalliedClicks.Read(tally.Counts)]).Count;
        return tallies;
    }

    private async Task SumAsync(
        ClickSums sums, ProgramId program, ClickCalendar calendar, IReadOnlyList<TalliedClicks> all, CancellationToken ct)
    {
        var known = await labels.OfAsync(db, program, all.Select(static clicks => clicks.Link), ct);
        foreach (var clicks in all)
            sums.Add(program, calendar.Of(clicks.Quarter), clicks.Link, known.GetValueOrDefault(clicks.Link, LinkLabel.None), clicks.Count);
    }

    // False where somebody else was at it, or has changed a zone; then nothing is done.
    private async Task<bool> FoldAsync(
        IReadOnlyCollection<ClickTally> tallies, Dictionary<ProgramId, string?> zones, TotalRow[] rows, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync(Name, ct))
            return false;
        foreach (var (program, zone) in zones)
        {
            if ((await ClickRecounts.FindAsync(db, program, ct))?.TimeZone != zone)
                return false;
        }

        if (await DeleteAsync(tallies, ct) != tallies.Count)
            return false;
        await WriteTotals.AddAsync(db, rows, ct);
        await write.CommitAsync(ct);
        return true;
    }

    // How many of them were still there.
    private Task<int> DeleteAsync(IEnumerable<ClickTally> tallies, CancellationToken ct)
    {
        var keys = tallies.Select(tally => new[] { db.Engine.IdValue(tally.ProgramId.Value), db.Engine.IdValue(tally.Id.Value) });
        return EachRow.RunAsync(db, DeleteTally, keys, ct);
    }
}

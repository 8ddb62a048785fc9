using Herald.Core.Ids;
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

    // A second's worth under load.
    private const int TalliesMax = 500;

    // The writer of clicks on SQLite waits for as long as these take: some dozens of milliseconds.
    private const int CountsMax = 10_000;

    /// <summary>
    /// Adds the next tallies and returns whether more may be waiting. Where there are none it takes no writer's turn. After a failure the
    /// store is as before; the context is not to be used again.
    /// </summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        // Read, understood and named before the turn.
        var read = await db.ClickTallies.OrderBy(static row => row.ProgramId).ThenBy(static row => row.Id).Take(TalliesMax).ToListAsync(ct);
        var tallies = Take(read);
        if (tallies.Count == 0)
            return false;
        var known = new Dictionary<ProgramId, IReadOnlyDictionary<LinkId, LinkLabel>>();
        foreach (var program in tallies.GroupBy(static tally => tally.Key.ProgramId))
        {
            var links = program.SelectMany(static tally => tally.Value).Select(static clicks => clicks.Link);
            known[program.Key] = await labels.OfAsync(db, program.Key, links, ct);
        }

        return await FoldAsync(tallies, known, ct) ? read.Count == TalliesMax || tallies.Count < read.Count : true;
    }

    private static Dictionary<ClickTally, List<TalliedClicks>> Take(List<ClickTally> read)
    {
        var tallies = new Dictionary<ClickTally, List<TalliedClicks>>();
        var counts = 0;
        foreach (var tally in read.TakeWhile(_ => counts < CountsMax))
            counts += (tallies[tally] = [.. TalliedClicks.Read(tally.Counts)]).Count;
        return tallies;
    }

    // False where somebody else is at it.
    private async Task<bool> FoldAsync(
        Dictionary<ClickTally, List<TalliedClicks>> tallies, Dictionary<ProgramId, IReadOnlyDictionary<LinkId, LinkLabel>> known,
        CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync(Name, ct))
            return false;
        var sums = new ClickSums();
        foreach (var program in tallies.GroupBy(static tally => tally.Key.ProgramId))
        {
            ClickId[] ids = [.. program.Select(static tally => tally.Key.Id)];
            var gone = await db.ClickTallies.Where(row => row.ProgramId == program.Key && ids.Contains(row.Id)).ExecuteDeleteAsync(ct);
            if (gone != ids.Length)
                return false;
            // The zone is asked for within the turn: nobody changes it meanwhile.
            if (await ClickRecounts.OfAsync(db, program.Key, ct) is { } state)
                Sum(sums, program.Key, new(state.TimeZone), program.SelectMany(static tally => tally.Value), known[program.Key]);
        }

        await WriteTotals.AddAsync(db, sums.Rows(db.Engine), ct);
        await write.CommitAsync(ct);
        return true;
    }

    private static void Sum(
        ClickSums sums, ProgramId program, ClickCalendar calendar, IEnumerable<TalliedClicks> all,
        IReadOnlyDictionary<LinkId, LinkLabel> known)
    {
        foreach (var clicks in all)
            sums.Add(program, calendar.Of(clicks.Quarter), clicks.Link, known.GetValueOrDefault(clicks.Link, LinkLabel.None), clicks.Count);
    }
}

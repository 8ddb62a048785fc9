using System.Runtime.InteropServices;
using Herald.Core.Ids;
using Herald.Data.Insights.Clicks;

namespace Herald.Data.Tracking;

/// <summary>Counts the clicks of a batch: one small row for each program, which costs a click next to nothing.</summary>
internal sealed class BatchTallies
{
    // Kept from batch to batch, by whoever alone writes them.
    private readonly Dictionary<(ProgramId Program, LinkId Link, int Quarter), int> counts = [];
    private readonly Dictionary<ProgramId, ClickId> firsts = [];

    public IReadOnlyList<ClickTally> Of(IReadOnlyList<PendingClick> batch)
    {
        counts.Clear();
        firsts.Clear();
        foreach (var pending in batch)
        {
            var click = pending.Click;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (click.ProgramId, click.LinkId, QuarterHour.Of(click.Id)), out _)++;
            firsts.TryAdd(click.ProgramId, click.Id);
        }

        return [.. counts.GroupBy(static count => count.Key.Program).Select(Tally)];
    }

    private ClickTally Tally(IGrouping<ProgramId, KeyValuePair<(ProgramId Program, LinkId Link, int Quarter), int>> own) => new()
    {
        ProgramId = own.Key,
        Id = firsts[own.Key],
        Counts = TalliedClicks.Write([.. own.Select(static count => new TalliedClicks(count.Key.Link, count.Key.Quarter, count.Value))]),
    };
}

using System.Runtime.InteropServices;
using Herald.Core.Ids;
using Herald.Data.Mappings;

namespace Herald.Data.Insights.Clicks;

/// <summary>Counts of clicks that are summed up before they are added to the totals; what comes to nothing is left out.</summary>
internal sealed class ClickSums
{
    private readonly Dictionary<(ProgramId Program, DateTimeOffset Hour, LinkLabel Label), long> hours = [];
    private readonly Dictionary<(ProgramId Program, DateOnly Day, LinkLabel Label), long> days = [];
    private readonly Dictionary<(ProgramId Program, DateOnly Day, LinkId Link), long> links = [];

    /// <summary>So many totals may change; those that come to nothing among them.</summary>
    public int Size => hours.Count + days.Count + links.Count;

    /// <summary>Clicks on a link, in all totals.</summary>
    public void Add(ProgramId program, ClickSlot slot, LinkId link, LinkLabel label, long count)
    {
        AddHour(program, slot.Hour, label, count);
        AddDay(program, slot.Day, label, count);
        AddLink(program, slot.Day, link, count);
    }

    public void AddHour(ProgramId program, DateTimeOffset hour, LinkLabel label, long count) => Add(hours, (program, hour, label), count);

    public void AddDay(ProgramId program, DateOnly day, LinkLabel label, long count) => Add(days, (program, day, label), count);

    public void AddLink(ProgramId program, DateOnly day, LinkId link, long count) => Add(links, (program, day, link), count);

    /// <summary>As rows, in the order of their keys: neighbours lie together, and whoever writes them takes them in one order.</summary>
    public IEnumerable<TotalRow> Rows(IEngine engine) =>
    [
        .. hours.Where(static sum => sum.Value != 0)
            .OrderBy(static sum => sum.Key.Program.Value).ThenBy(static sum => sum.Key.Hour)
            .ThenBy(static sum => sum.Key.Label.Campaign, StringComparer.Ordinal)
            .ThenBy(static sum => sum.Key.Label.Channel, StringComparer.Ordinal)
            .Select(sum => Row(
                engine, TotalTable.ClickHours, sum.Key.Program, engine.InstantValue(sum.Key.Hour), sum.Key.Label, sum.Value)),
        .. days.Where(static sum => sum.Value != 0)
            .OrderBy(static sum => sum.Key.Program.Value).ThenBy(static sum => sum.Key.Day)
            .ThenBy(static sum => sum.Key.Label.Campaign, StringComparer.Ordinal)
            .ThenBy(static sum => sum.Key.Label.Channel, StringComparer.Ordinal)
            .Select(sum => Row(engine, TotalTable.ClickDays, sum.Key.Program, DayText.Of(sum.Key.Day), sum.Key.Label, sum.Value)),
        .. links.Where(static sum => sum.Value != 0)
            .OrderBy(static sum => sum.Key.Program.Value).ThenBy(static sum => sum.Key.Day).ThenBy(static sum => sum.Key.Link.Value)
            .Select(sum => new TotalRow(TotalTable.LinkDays,
                [engine.IdValue(sum.Key.Program.Value), DayText.Of(sum.Key.Day), engine.IdValue(sum.Key.Link.Value), sum.Value])),
    ];

    private static TotalRow Row(IEngine engine, TotalTable table, ProgramId program, object when, LinkLabel label, long count) =>
        new(table, [engine.IdValue(program.Value), when, label.Campaign, label.Channel, count]);

    private static void Add<TKey>(Dictionary<TKey, long> sums, TKey key, long count)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _) += count;
}

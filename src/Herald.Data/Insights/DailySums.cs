using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Data.Mappings;

namespace Herald.Data.Insights;

/// <summary>What a batch of facts adds to the totals.</summary>
internal sealed class DailySums
{
    // The sums of a link, in the order of its table's columns.
    private const int Leads = 0;
    private const int Qualified = 1;
    private const int Opportunities = 2;
    private const int Won = 3;
    private const int Pipeline = 4;
    private const int Closed = 5;
    private const int SumsOfLink = 6;

    private readonly Dictionary<OfDay, (long Count, long Amount)> days = [];
    private readonly Dictionary<(ProgramId Program, DateOnly Day, LinkId Link), long[]> links = [];

    public void Add(ProgramId program, DateOnly day, Tally tally)
    {
        var key = new OfDay(program, day, tally.Origin.Campaign, tally.Origin.Channel, tally.Measure);
        var (count, amount) = days.GetValueOrDefault(key);
        days[key] = (count + 1, amount + tally.Amount);
        if (tally.Origin.Link is not { } link)
            return;
        if (!links.TryGetValue((program, day, link), out var sums))
            links[(program, day, link)] = sums = new long[SumsOfLink];
        Add(sums, tally);
    }

    /// <summary>As rows.</summary>
    public IEnumerable<TotalRow> Rows(IEngine engine) =>
    [
        .. days.Select(sum => new TotalRow(TotalTable.InsightDays,
            [
                engine.IdValue(sum.Key.Program.Value), DayText.Of(sum.Key.Day), sum.Key.Campaign, sum.Key.Channel,
                SnakeCase.Of(sum.Key.Measure.ToString()), sum.Value.Count, sum.Value.Amount,
            ])),
        .. links.OrderBy(static sum => sum.Key.Program.Value).ThenBy(static sum => sum.Key.Day).ThenBy(static sum => sum.Key.Link.Value)
            .Select(sum => new TotalRow(TotalTable.LinkInsights,
            [
                engine.IdValue(sum.Key.Program.Value), DayText.Of(sum.Key.Day), engine.IdValue(sum.Key.Link.Value),
                .. sum.Value.Select(static value => (object)value),
            ])),
    ];

    private static void Add(long[] sums, Tally tally)
    {
        switch (tally.Measure)
        {
            case Measure.Leads:
                sums[Leads]++;
                break;
            case Measure.Qualified:
                sums[Qualified]++;
                break;
            case Measure.Opportunities:
                sums[Opportunities]++;
                sums[Pipeline] += tally.Amount;
                break;
            case Measure.Won:
                sums[Won]++;
                sums[Closed] += tally.Amount;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(tally), tally.Measure, "A measure that is not kept by link.");
        }
    }

    private readonly record struct OfDay(ProgramId Program, DateOnly Day, string Campaign, string Channel, Measure Measure);
}

using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Data;
using Herald.Data.Insights;
using Herald.Data.Insights.Clicks;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights.Origins;

/// <summary>Reads what campaigns, channels and links bring from the totals; never from referrals or clicks.</summary>
internal sealed class OriginQueries([FromKeyedServices(Replica.Key)] HeraldDb db)
{
    private const int RowsMax = 200;

    public async Task<OriginsView> ViewAsync(ProgramId program, Period period, OriginGrain by, CancellationToken ct)
    {
        var currency = await db.Programs.Where(row => row.Id == program).Select(static row => row.Currency).SingleAsync(ct);
        var (days, clicks) = (DaysOf(program, period), ClicksOf(program, period));
        var rows = by switch
        {
            OriginGrain.Campaign =>
                await ByNameAsync(days.GroupBy(static row => row.Campaign), clicks.GroupBy(static row => row.Campaign), currency, ct),
            OriginGrain.Channel =>
                await ByNameAsync(days.GroupBy(static row => row.Channel), clicks.GroupBy(static row => row.Channel), currency, ct),
            OriginGrain.Link => await ByLinkAsync(program, period, currency, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Leads are not told by that."),
        };
        return new(period.From, period.To, by, rows);
    }

    private static async Task<IReadOnlyList<OriginRow>> ByNameAsync(
        IQueryable<IGrouping<string, InsightDay>> days, IQueryable<IGrouping<string, ClickDay>> clicks, Currency currency,
        CancellationToken ct)
    {
        var sums = await days.Select(static group => new
        {
            group.Key,
            Leads = group.Sum(static row => row.Measure == Measure.Leads ? row.Count : 0),
            Qualified = group.Sum(static row => row.Measure == Measure.Qualified ? row.Count : 0),
            Opportunities = group.Sum(static row => row.Measure == Measure.Opportunities ? row.Count : 0),
            Won = group.Sum(static row => row.Measure == Measure.Won ? row.Count : 0),
            Pipeline = group.Sum(static row => row.Measure == Measure.Opportunities ? row.Amount : 0),
            Closed = group.Sum(static row => row.Measure == Measure.Won ? row.Amount : 0),
        })
            .OrderByDescending(static row => row.Leads).ThenByDescending(static row => row.Won).ThenBy(static row => row.Key)
            .Take(RowsMax).ToListAsync(ct);
        var names = sums.Select(static row => row.Key).ToArray();
        var counts = await clicks.Where(group => names.Contains(group.Key))
            .Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
        return
        [
            .. sums.Select(row => new OriginRow(
                row.Key, counts.GetValueOrDefault(row.Key), row.Leads, row.Qualified, row.Opportunities, row.Won,
                new(row.Pipeline, currency), new(row.Closed, currency))),
        ];
    }

    private async Task<IReadOnlyList<OriginRow>> ByLinkAsync(ProgramId program, Period period, Currency currency, CancellationToken ct)
    {
        var sums = await db.LinkInsights.Where(row => row.ProgramId == program && row.Day >= period.From && row.Day <= period.To)
            .GroupBy(static row => row.LinkId).Select(static group => new
            {
                group.Key,
                Leads = group.Sum(static row => row.Leads),
                Qualified = group.Sum(static row => row.Qualified),
                Opportunities = group.Sum(static row => row.Opportunities),
                Won = group.Sum(static row => row.Won),
                Pipeline = group.Sum(static row => row.Pipeline),
                Closed = group.Sum(static row => row.Closed),
            })
            .OrderByDescending(static row => row.Leads).ThenByDescending(static row => row.Won).ThenBy(static row => row.Key)
            .Take(RowsMax).ToListAsync(ct);
        var links = sums.Select(static row => row.Key).ToArray();
        var clicks = await db.LinkDays
            .Where(row => row.ProgramId == program && row.Day >= period.From && row.Day <= period.To && links.Contains(row.LinkId))
            .GroupBy(static row => row.LinkId).Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
        return
        [
            .. sums.Select(row => new OriginRow(
                row.Key.ToString(), clicks.GetValueOrDefault(row.Key), row.Leads, row.Qualified, row.Opportunities, row.Won,
                new(row.Pipeline, currency), new(row.Closed, currency))),
        ];
    }

    // Without what is no lead and no stage, such as links that were made: a channel that brought only these brought nothing.
    private IQueryable<InsightDay> DaysOf(ProgramId program, Period period) => db.InsightDays.Where(
        row => row.ProgramId == program && row.Day >= period.From && row.Day <= period.To
            && (row.Measure == Measure.Leads || row.Measure == Measure.Qualified || row.Measure == Measure.Opportunities
                || row.Measure == Measure.Won));

    private IQueryable<ClickDay> ClicksOf(ProgramId program, Period period) =>
        db.ClickDays.Where(row => row.ProgramId == program && row.Day >= period.From && row.Day <= period.To);
}

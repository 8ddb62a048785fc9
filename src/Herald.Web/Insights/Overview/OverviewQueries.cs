using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Insights;
using Herald.Web.Insights.Feed;
using Herald.Web.Insights.Steering;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights.Overview;

/// <summary>Reads what the overview shows. Every sum is the store's own; only what has few rows is put together here.</summary>
internal sealed class OverviewQueries(
    [FromKeyedServices(Replica.Key)] HeraldDb db, InsightQueries insights, OverviewOrigins origins, FeedQueries feed, ConsoleFrames frames,
    SteeringQueries steering, TimeProvider clock)
{
    private const int AdvocatesMax = 8;

    public async Task<OverviewView> ViewAsync(ProgramId program, PeriodInQuery asked, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        var today = measures.DayOf(clock.GetUtcNow());
        var period = asked.Of(today, measures.Zone.Id);
        var within = Period.Of(period.From, period.To);
        var now = await insights.SummaryAsync(program, within, ct);
        var before = await insights.SummaryAsync(program, Period.Of(period.Before.From, period.Before.To), ct);
        return new()
        {
            Period = period,
            Measures = measures,
            Today = today,
            Now = Totals(now),
            Before = Totals(before),
            Points = await PointsAsync(program, period, measures.Currency, ct),
            Paces = await PacesAsync(program, period.Span, ct),
            PacesBefore = await PacesAsync(program, period.Before.Span, ct),
            Advocates = await AdvocatesAsync(program, period, measures.Currency, ct),
            Channels = await origins.SharesAsync(program, period, measures.Currency, byCampaign: false, ct),
            Campaigns = await origins.SharesAsync(program, period, measures.Currency, byCampaign: true, ct),
            OtherCurrencies =
                [.. now.OtherCurrencies.Select(static other => new OtherCurrency(other.Currency, other.Pipeline, other.Closed))],
            Feed = (await feed.LatestAsync(program, ct)).Items,
            Falls = [.. (await steering.ViewAsync(program, ct)).Falls.Select(FallText.Of)],
            HasReferrals = now.Leads > 0 || await db.Referrals.AnyAsync(row => row.ProgramId == program, ct),
        };
    }

    private static OverviewTotals Totals(SummaryView summary) => new(
        summary.Leads, summary.Qualified, summary.Opportunities, summary.Won, summary.Pipeline.Amount, summary.Closed.Amount);

    private async Task<OverviewPaces> PacesAsync(ProgramId program, CourseSpan within, CancellationToken ct) => new(
        await db.MedianAsync(program, within, CourseStep.ToQualified, ct),
        await db.MedianAsync(program, within, CourseStep.ToOpportunity, ct),
        await db.MedianAsync(program, within, CourseStep.ToWon, ct));

    private async Task<IReadOnlyList<OverviewPoint>> PointsAsync(
        ProgramId program, OverviewPeriod period, Currency currency, CancellationToken ct)
    {
        var days = period.Points;
        var spans = period.Spans(0).Concat(period.Before.Spans(days.Count)).ToList();
        var course = (await db.CourseAsync(program, spans, currency, ct)).ToDictionary(static point => point.Number);
        return
        [
            .. days.Select((day, number) =>
            {
                var (now, before) = (course.GetValueOrDefault(number), course.GetValueOrDefault(days.Count + number));
                var last = day.AddDays(period.DaysPerPoint - 1);
                return new OverviewPoint(
                    day, last > period.To ? period.To : last, now?.Leads ?? 0, before?.Leads ?? 0, now?.Closed ?? 0, before?.Closed ?? 0);
            }),
        ];
    }

    private IQueryable<Referral> LeadsOf(ProgramId program, OverviewPeriod period)
    {
        var (begins, ends) = (period.Begins, period.Ends);
        return db.Referrals.Where(
            row => row.ProgramId == program && row.SubmittedAt >= begins && row.SubmittedAt < ends && row.WithdrawnAt == null);
    }

    private async Task<IReadOnlyList<OverviewShare>> AdvocatesAsync(
        ProgramId program, OverviewPeriod period, Currency currency, CancellationToken ct)
    {
        var best = await LeadsOf(program, period).GroupBy(static row => row.AdvocateId).Select(group => new
        {
            group.Key,
            Leads = group.Count(),
            Won = group.Count(static row => row.WonAt != null),
            Closed = group.Sum(row => row.ClosedCurrency == currency ? row.ClosedAmount : 0) ?? 0,
        }).OrderByDescending(static row => row.Closed).ThenByDescending(static row => row.Won).ThenByDescending(static row => row.Leads)
            .Take(AdvocatesMax).ToListAsync(ct);
        var ids = best.Select(static row => row.Key).ToArray();
        var names = await db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
        var before = await LeadsOf(program, period.Before).Where(row => ids.Contains(row.AdvocateId))
            .GroupBy(static row => row.AdvocateId).Select(group => new
            {
                group.Key,
                Leads = group.Count(),
                Won = group.Count(static row => row.WonAt != null),
                Closed = group.Sum(row => row.ClosedCurrency == currency ? row.ClosedAmount : 0) ?? 0,
            }).ToDictionaryAsync(static row => row.Key, static row => new OverviewShare.Sums(row.Leads, row.Won, row.Closed), ct);
        return
        [
            .. best.Select(row => Share(
                row.Key.ToString(), names[row.Key], new(row.Leads, row.Won, row.Closed), before.GetValueOrDefault(row.Key), period)),
        ];
    }

    private static OverviewShare Share(
        string key, string name, OverviewShare.Sums now, OverviewShare.Sums? before, OverviewPeriod period) =>
        new(key, name, now, before ?? new(0, 0, 0), period.Before.From, period.Before.To);
}

using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Programs;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Insights.Clicks;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights;

internal sealed class InsightQueries([FromKeyedServices(Replica.Key)] HeraldDb db, ClickQueries clicks)
{
    public Task<SummaryView> SummaryAsync(ProgramId program, Period period, CancellationToken ct) =>
        SummaryAsync(program, period, campaigns: null, ct);

    /// <summary>The same for what carries one of these campaigns' names; null for all.</summary>
    public async Task<SummaryView> SummaryAsync(
        ProgramId programId, Period period, IReadOnlyList<string>? campaigns, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == programId, ct);
        var leads = LeadsOf(program, period, campaigns);
        var counts = await leads.GroupBy(static row => 1).Select(static all => new
        {
            Leads = all.Count(),
            Qualified = all.Count(static row => row.QualifiedAt != null),
            Opportunities = all.Count(static row => row.OpportunityAt != null),
            Won = all.Count(static row => row.WonAt != null),
        }).SingleOrDefaultAsync(ct);
        var totals = await TotalsAsync(leads, ct);
        var own = totals.GetValueOrDefault(program.Currency);
        return new()
        {
            From = period.From,
            To = period.To,
            Shares = await SharesOf(program, period, campaigns).LongCountAsync(ct),
            Clicks = await clicks.CountAsync(programId, period, campaigns, ct),
            Leads = counts?.Leads ?? 0,
            Qualified = counts?.Qualified ?? 0,
            Opportunities = counts?.Opportunities ?? 0,
            Won = counts?.Won ?? 0,
            Pipeline = new(own.Pipeline, program.Currency),
            Closed = new(own.Closed, program.Currency),
            ConversionPercent = counts is { Leads: > 0 } ? Math.Round(100m * counts.Won / counts.Leads, 2) : null,
            PointsGiven = await PointsAsync(leads, ct),
            OtherCurrencies =
                [.. totals.Where(total => total.Key != program.Currency).OrderBy(static total => total.Key.Code, StringComparer.Ordinal)
                .Select(static total => new SummaryView.CurrencyTotals(total.Key, total.Value.Pipeline, total.Value.Closed))],
        };
    }

    /// <summary>
    /// How much of a period's summary came about from an instant on: submitted, qualified, won and shared since then, among the same
    /// referrals and links.
    /// </summary>
    public async Task<RecentCounts> RecentAsync(
        ProgramId programId, Period period, IReadOnlyList<string>? campaigns, DateTimeOffset since, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == programId, ct);
        var currency = program.Currency;
        var counts = await LeadsOf(program, period, campaigns).GroupBy(static row => 1).Select(all => new RecentCounts(
            all.Count(row => row.SubmittedAt >= since),
            all.Count(row => row.QualifiedAt >= since),
            all.Count(row => row.WonAt >= since),
            all.Sum(row => row.WonAt >= since && row.ClosedCurrency == currency ? row.ClosedAmount : 0) ?? 0,
            0)).SingleOrDefaultAsync(ct);
        return (counts ?? new(0, 0, 0, 0, 0)) with
        {
            Shares = await SharesOf(program, period, campaigns).LongCountAsync(row => row.MadeAt >= since, ct),
        };
    }

    public async Task<DaysView> DaysAsync(ProgramId program, Period period, CancellationToken ct)
    {
        // A period is at most ten years of days; campaigns and channels beyond this are cut off at the end of the period.
        const int rowsMax = 100_000;
        var days = await db.InsightDays
            .Where(row => row.ProgramId == program && row.Day >= period.From && row.Day <= period.To)
            .OrderBy(static row => row.Day).ThenBy(static row => row.Campaign).ThenBy(static row => row.Channel)
            .ThenBy(static row => row.Measure)
            .Select(static row => new DayView(row.Day, row.Campaign, row.Channel, row.Measure, row.Count, row.Amount))
            .Take(rowsMax).ToListAsync(ct);
        return new(period.From, period.To, days);
    }

    private IQueryable<Referral> LeadsOf(Program program, Period period, IReadOnlyList<string>? campaigns)
    {
        var (id, begins, ends) = (program.Id, period.BeginsIn(program.TimeZone), period.EndsIn(program.TimeZone));
        var leads = db.Referrals
            .Where(row => row.ProgramId == id && row.SubmittedAt >= begins && row.SubmittedAt < ends && row.WithdrawnAt == null);
        return campaigns is null ? leads : leads.Where(row => campaigns.Contains(row.Campaign!));
    }

    private IQueryable<Link> SharesOf(Program program, Period period, IReadOnlyList<string>? campaigns)
    {
        var (id, begins, ends) = (program.Id, period.BeginsIn(program.TimeZone), period.EndsIn(program.TimeZone));
        var links = db.Links.Where(row => row.ProgramId == id && row.MadeAt >= begins && row.MadeAt < ends);
        return campaigns is null ? links : links.Where(row => campaigns.Contains(row.Campaign));
    }

    private static async Task<Dictionary<Currency, (long Pipeline, long Closed)>> TotalsAsync(
        IQueryable<Referral> leads, CancellationToken ct)
    {
        var pipeline = await leads.Where(static row => row.PipelineCurrency != null).GroupBy(static row => row.PipelineCurrency!.Value)
            .Select(static group => new { Currency = group.Key, Sum = group.Sum(static row => row.PipelineAmount) ?? 0 }).ToListAsync(ct);
        var closed = await leads.Where(static row => row.ClosedCurrency != null).GroupBy(static row => row.ClosedCurrency!.Value)
            .Select(static group => new { Currency = group.Key, Sum = group.Sum(static row => row.ClosedAmount) ?? 0 }).ToListAsync(ct);
        var totals = pipeline.ToDictionary(static row => row.Currency, static row => (Pipeline: row.Sum, Closed: 0L));
        foreach (var row in closed)
            totals[row.Currency] = (totals.GetValueOrDefault(row.Currency).Pipeline, row.Sum);
        return totals;
    }

    private async Task<long> PointsAsync(IQueryable<Referral> leads, CancellationToken ct) =>
        await db.Earnings
            .Where(row => leads.Any(lead => lead.ProgramId == row.ProgramId && lead.Id == row.ReferralId) && row.Unit == Unit.Points)
            .SumAsync(static row => row.Amount, ct);
}

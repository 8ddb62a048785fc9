using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Insights;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>How far goals have come. Whatever the insights count is asked of them, so that there is no second number for anything.</summary>
internal sealed class GoalQueries(
    [FromKeyedServices(Replica.Key)] HeraldDb db, InsightQueries insights, ReviewQueries reviews, CampaignNames names)
{
    /// <summary>The goals of a campaign with what was counted up to a day.</summary>
    public async Task<IReadOnlyList<GoalView>> ViewsAsync(Campaign campaign, string zone, DateOnly today, CancellationToken ct)
    {
        var carried = await names.OfAsync(campaign.ProgramId, campaign, ct);
        var summaries = new Dictionary<DateOnly, SummaryView>();
        var views = new List<GoalView>();
        foreach (var goal in campaign.Goals)
        {
            if (campaign.CountedTo(goal, today) is not { } to)
            {
                views.Add(new(goal.Measure, goal.Target, goal.By, new(0, null, false)));
                continue;
            }

            var period = Period.Of(campaign.BeginsOn, to);
            if (IsOfSummary(goal.Measure) && !summaries.ContainsKey(to))
                summaries[to] = await insights.SummaryAsync(campaign.ProgramId, period, carried, ct);
            var count = goal.Measure switch
            {
                GoalMeasure.Reviews => await reviews.CountAsync(
                    campaign.ProgramId, campaign.Scope == CampaignScope.Named ? campaign.Challenges : null, period.BeginsIn(zone),
                    period.EndsIn(zone), ct),
                GoalMeasure.NewAdvocates => await JoinedAsync(campaign.ProgramId, period, ct),
                _ => CountIn(summaries[to], goal.Measure),
            };
            views.Add(new(goal.Measure, goal.Target, goal.By, new(count, to, count >= goal.Target)));
        }

        return views;
    }

    private static bool IsOfSummary(GoalMeasure measure) => measure is not (GoalMeasure.Reviews or GoalMeasure.NewAdvocates);

    private static long CountIn(SummaryView summary, GoalMeasure measure) => measure switch
    {
        GoalMeasure.Referrals => summary.Leads,
        GoalMeasure.Qualified => summary.Qualified,
        GoalMeasure.Won => summary.Won,
        GoalMeasure.ClosedValue => summary.Closed.Amount,
        GoalMeasure.Shares => summary.Shares,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "The summary does not tell it."),
    };

    private Task<long> JoinedAsync(ProgramId program, Period period, CancellationToken ct) => db.InsightDays
        .Where(row => row.ProgramId == program && row.Measure == Measure.AdvocatesJoined && row.Day >= period.From && row.Day <= period.To)
        .SumAsync(static row => row.Count, ct);
}

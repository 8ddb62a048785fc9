using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Core.Programs;
using Herald.Core.Satisfaction;
using Herald.Data;
using Herald.Web.Insights;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>
/// Counts one campaign's goals, over all their days and of late. Whatever the insights count is asked of them, so that there is no second
/// number for anything; what several goals ask for is asked once.
/// </summary>
internal sealed class CountGoals(
    [FromKeyedServices(Replica.Key)] HeraldDb db, InsightQueries insights, ReviewQueries reviews)
{
    /// <summary>How far a goal has come in a period, and how much of that since a day within it.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="goal">One of its goals.</param>
    /// <param name="period">The days that count for it so far.</param>
    /// <param name="since">The first day of those that tell the pace.</param>
    /// <param name="counted">What was asked before for this campaign.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<GoalPace> PaceAsync(
        Campaign campaign, Goal goal, Period period, DateOnly since, CountedGoals counted, CancellationToken ct)
    {
        if (goal.Measure == GoalMeasure.Reviews)
            return await ReviewsAsync(campaign, period, since, counted.Zone, ct);
        if (goal.Measure == GoalMeasure.Satisfaction)
            return await SatisfactionAsync(campaign, period, counted.Zone, ct);
        if (goal.Measure == GoalMeasure.NewAdvocates)
            return await JoinedAsync(campaign.ProgramId, period, since, ct);
        var (summary, recent) = await SummaryAsync(campaign, period, since, counted, ct);
        return goal.Measure switch
        {
            GoalMeasure.Referrals => Counts(summary.Leads, recent.Leads),
            GoalMeasure.Qualified => Counts(summary.Qualified, recent.Qualified),
            GoalMeasure.Won => Counts(summary.Won, recent.Won),
            GoalMeasure.ClosedValue => new(summary.Closed.Amount, recent.Closed, recent.Won),
            GoalMeasure.Shares => Counts(summary.Shares, recent.Shares),
            _ => throw new ArgumentOutOfRangeException(nameof(goal), goal, "A measure that nothing counts."),
        };
    }

    private async Task<(SummaryView Summary, RecentCounts Recent)> SummaryAsync(
        Campaign campaign, Period period, DateOnly since, CountedGoals counted, CancellationToken ct)
    {
        if (counted.Summaries.TryGetValue(period.To, out var known))
            return known;
        var from = ProgramDays.BeginningOf(since, counted.Zone);
        return counted.Summaries[period.To] = (
            await insights.SummaryAsync(campaign.ProgramId, period, counted.Names, ct),
            await insights.RecentAsync(campaign.ProgramId, period, counted.Names, from, ct));
    }

    private async Task<GoalPace> ReviewsAsync(Campaign campaign, Period period, DateOnly since, string zone, CancellationToken ct)
    {
        var of = campaign.Scope == CampaignScope.Named ? campaign.Challenges : null;
        var (begins, ends) = (period.BeginsIn(zone), period.EndsIn(zone));
        return Counts(
            await reviews.CountAsync(campaign.ProgramId, of, begins, ends, ct),
            await reviews.CountAsync(campaign.ProgramId, of, ProgramDays.BeginningOf(since, zone), ends, ct));
    }

    private async Task<GoalPace> SatisfactionAsync(Campaign campaign, Period period, string zone, CancellationToken ct)
    {
        var (begins, ends) = (period.BeginsIn(zone), period.EndsIn(zone));
        var answers = db.SatisfactionAnswers.Where(
            row => row.ProgramId == campaign.ProgramId && row.AnsweredAt >= begins && row.AnsweredAt < ends);
        if (campaign.Scope == CampaignScope.Named)
        {
            var asked = campaign.Challenges.ToArray();
            answers = answers.Where(row => row.ChallengeId != null && asked.Contains(row.ChallengeId.Value));
        }

        var (count, sum) = (await answers.LongCountAsync(ct), await answers.SumAsync(static row => (long)row.Score, ct));
        var average = count == 0 ? 0 : sum * Goal.AverageMax / SatisfactionScore.Highest / count;
        return new(average, average, count);
    }

    private async Task<GoalPace> JoinedAsync(ProgramId program, Period period, DateOnly since, CancellationToken ct)
    {
        var joined = db.InsightDays.Where(
            row => row.ProgramId == program && row.Measure == Measure.AdvocatesJoined && row.Day <= period.To);
        return Counts(
            await joined.Where(row => row.Day >= period.From).SumAsync(static row => row.Count, ct),
            await joined.Where(row => row.Day >= since).SumAsync(static row => row.Count, ct));
    }

    private static GoalPace Counts(long count, long recent) => new(count, recent, recent);
}

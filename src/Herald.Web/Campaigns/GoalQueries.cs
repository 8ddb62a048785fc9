using Herald.Core.Campaigns;
using Herald.Core.Programs;
using Herald.Web.Insights;

namespace Herald.Web.Campaigns;

/// <summary>How far the goals of a campaign have come, and what today's pace makes of them.</summary>
internal sealed class GoalQueries(CountGoals count, CampaignNames names, TimeProvider clock)
{
    /// <summary>The goals of a campaign with what was counted up to now.</summary>
    public async Task<IReadOnlyList<GoalView>> ViewsAsync(Campaign campaign, string zone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ProgramDays.DayOf(now, zone);
        var counted = new CountedGoals(zone, await names.OfAsync(campaign.ProgramId, campaign, ct));
        var views = new List<GoalView>();
        foreach (var goal in campaign.Goals)
        {
            if (campaign.CountedTo(goal, today) is not { } to)
            {
                var never = GoalOutlook.Of(goal, new(0, 0, 0), TimeSpan.Zero, Left(campaign, goal, zone, now));
                views.Add(new(goal.Measure, goal.Target, goal.By, new(0, null, null, false, OutlookView.Of(never))));
                continue;
            }

            var since = to.AddDays(1 - GoalOutlook.RecentDays) is var day && day > campaign.BeginsOn ? day : campaign.BeginsOn;
            var pace = await count.PaceAsync(campaign, goal, Period.Of(campaign.BeginsOn, to), since, counted, ct);
            // The first of the days that tell the pace is whole, and today is as far as it has come.
            var elapsed = now - ProgramDays.BeginningOf(since, zone);
            var outlook = GoalOutlook.Of(goal, pace, elapsed, Left(campaign, goal, zone, now));
            views.Add(new(
                goal.Measure, goal.Target, goal.By,
                new(pace.Count, Answers(goal, pace), to, outlook is GoalOutlook.Reached, OutlookView.Of(outlook))));
        }

        return views;
    }

    private static long? Answers(Goal goal, GoalPace pace) => goal.Measure == GoalMeasure.Satisfaction ? pace.Occurrences : null;

    // What staff ended counts no longer than today.
    private static TimeSpan Left(Campaign campaign, Goal goal, string zone, DateTimeOffset now) => campaign.EndedOn is not null
        ? TimeSpan.Zero
        : ProgramDays.BeginningOf(goal.By.AddDays(1), zone) - now;
}

using System.Globalization;
using Herald.Core.Campaigns;
using Herald.Core.Ids;

namespace Herald.Core.Tests.Campaigns;

public sealed class CampaignTests
{
    [Theory]
    [InlineData("2026-02-28", null, CampaignState.Planned, null)]
    [InlineData("2026-03-01", null, CampaignState.Running, "2026-03-01")]
    [InlineData("2026-03-31", null, CampaignState.Running, "2026-03-31")]
    [InlineData("2026-04-01", null, CampaignState.Over, "2026-03-31")]
    [InlineData("2026-03-20", "2026-03-10", CampaignState.Over, "2026-03-10")]
    [InlineData("2026-03-10", "2026-03-10", CampaignState.Over, "2026-03-10")]
    [InlineData("2026-03-05", "2026-02-10", CampaignState.Over, null)]
    public void It_counts_from_its_first_day_to_its_last_or_to_that_on_which_it_was_ended(
        string today, string? ended, CampaignState state, string? countedTo)
    {
        var campaign = March();
        if (ended is not null)
            campaign.End(Day(ended));

        campaign.StateOn(Day(today)).ShouldBe(state);
        campaign.CountedTo(Day(today)).ShouldBe(countedTo is null ? null : Day(countedTo));
    }

    [Fact]
    public void A_goal_that_is_due_earlier_counts_no_further() =>
        March().CountedTo(new(GoalMeasure.Referrals, 5, Day("2026-03-12")), Day("2026-03-20")).ShouldBe(Day("2026-03-12"));

    [Fact]
    public void What_is_over_by_its_period_is_not_ended_again_and_may_be_changed()
    {
        var campaign = March();
        campaign.End(Day("2026-04-05"));

        campaign.EndedOn.ShouldBeNull();
        campaign.ObstacleToChange().ShouldBeNull();
    }

    [Fact]
    public void What_staff_ended_stays_with_its_day_and_changes_no_more()
    {
        var campaign = March();
        campaign.End(Day("2026-03-05"));
        campaign.End(Day("2026-03-09"));

        (campaign.EndedOn, campaign.LastDay).ShouldBe((Day("2026-03-05"), Day("2026-03-05")));
        campaign.ObstacleToChange()!.Code.ShouldBe("campaign_ended");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Campaign March() => new()
    {
        ProgramId = default,
        Id = CampaignId.From(Guid.Empty),
        Slug = "march",
        Name = "March",
        BeginsOn = Day("2026-03-01"),
        EndsOn = Day("2026-03-31"),
        Scope = CampaignScope.Named,
        Challenges = [],
        Rules = [],
        Links = [],
        Goals = [],
        MadeBy = "Maya",
        MadeAt = default,
        ChangedBy = "Maya",
        ChangedAt = default,
    };
}

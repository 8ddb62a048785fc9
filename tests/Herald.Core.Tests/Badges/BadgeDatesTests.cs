using System.Globalization;
using Herald.Core.Badges;
using Herald.Core.Conditions;
using Herald.Core.Deeds;

namespace Herald.Core.Tests.Badges;

public sealed class BadgeDatesTests
{
    private static readonly DateTimeOffset Now = At("2026-03-01");

    private static readonly DoneDeed[] Deeds =
    [
        new(DeedKind.ReferralWon, At("2026-02-20")),
        new(DeedKind.ReferralWon, At("2025-06-01")),
        new(DeedKind.ReferralWon, At("2026-02-01")),
        new(DeedKind.ReferralSubmitted, At("2025-05-01")),
        new(DeedKind.ReferralWon, At("2026-04-01")),
        new(DeedKind.ReviewPosted, At("2025-03-01")),
        new(DeedKind.ReviewPosted, At("2025-04-02")),
        // The last instant of a quarter there, and the first of the next.
        new(DeedKind.ReviewPosted, At("2025-06-30T23:59:59.9999999+02:00")),
        new(DeedKind.ReviewPosted, At("2025-07-01T00:00:00+02:00")),
    ];

    [Theory]
    [InlineData("did.referral_won >= 1", "2025-06-01")]
    [InlineData("did.referral_won >= 2", "2026-02-01")]
    [InlineData("did.referral_won >= 3", "2026-02-20")]
    [InlineData("did.referral_won >= 4", null)]
    [InlineData("did.referral_won.days_30 >= 2", "2026-02-20")]
    [InlineData("did.referral_won.days_10 >= 2", null)]
    [InlineData("did.review_posted.quarters_2 = 2", "2025-04-02")]
    [InlineData("did.review_posted.quarters_3 = 3", "2025-07-01T00:00:00+02:00")]
    [InlineData("did.review_posted.quarters_4 = 4", null)]
    [InlineData("did.review_posted.months_3 = 3", null)]
    [InlineData("did.review_posted >= 5", null)]
    [InlineData("did.referral_won >= 1 and did.referral_submitted >= 1", "2025-06-01")]
    [InlineData("did.referral_submitted >= 1 or did.referral_won >= 3", "2025-05-01")]
    [InlineData("did.referral_won.first_at < 2025-07-01", "2025-06-01")]
    [InlineData("did.referral_won.last_at >= 2026-01-01", "2026-02-01")]
    [InlineData("did.link_made = 0", "2026-03-01")]
    [InlineData("did.link_made >= 1", null)]
    public void A_condition_came_to_hold_with_the_deed_that_fulfilled_it(string when, string? expected)
    {
        var condition = Condition.Parse(when).Value!;

        BadgeDates.IsToldByDeeds(condition).ShouldBeTrue();
        BadgeDates.FirstHeld(condition, Deeds, Now, "Europe/Berlin").ShouldBe(expected is null ? null : At(expected));
        // In whatever order they come.
        BadgeDates.FirstHeld(condition, [.. Deeds.Reverse()], Now, "Europe/Berlin").ShouldBe(expected is null ? null : At(expected));
    }

    [Fact]
    public void What_asks_for_more_than_deeds_is_not_dated_by_them() =>
        BadgeDates.IsToldByDeeds(Condition.Parse("did.referral_won >= 1 and advocate.level >= 2").Value!).ShouldBeFalse();

    [Theory]
    [InlineData("did.referral_won >= 5", 3, 3, 5)]
    [InlineData("did.referral_won > 5", 3, 3, 6)]
    [InlineData("did.referral_won >= 2", 3, 2, 2)]
    [InlineData("did.referral_won >= 1 and did.joined >= 1", 3, null, null)]
    [InlineData("did.referral_won = 5", 3, null, null)]
    [InlineData("did.referral_won.days_30 >= 5", 3, 0, 5)]
    public void One_count_has_a_way_that_can_be_shown(string when, int won, int? done, int? asked)
    {
        var facts = new ConditionFacts { ["did.referral_won"] = FieldValue.Of((decimal?)won) };

        BadgeProgress.Of(Condition.Parse(when).Value!, facts).ShouldBe(done is null ? null : new(done.Value, asked!.Value));
    }

    private static DateTimeOffset At(string day) =>
        DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Rewards;

/// <summary>
/// Which version of a rule holds. Days are counted from the first; the rule is made on day 10, its second version on day 20.
/// </summary>
public sealed class RuleHistoryTests
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(10, 10, 1)]
    [InlineData(15, 15, 1)]
    [InlineData(20, 20, 2)]
    [InlineData(15, 25, 1)] // reported late: what held when it happened
    [InlineData(5, 12, 1)] // happened before the rule was made, reported after
    [InlineData(5, 25, 2)]
    [InlineData(30, 12, 2)] // another clock is ahead: what holds when it happens
    public void The_version_in_force_when_it_happened_holds(int happened, int received, int version) =>
        History().For(Day(happened), Day(received))!.Number.ShouldBe(version);

    [Fact]
    public void Nothing_holds_for_what_was_reported_before_the_rule_was_made() => History().For(Day(5), Day(9)).ShouldBeNull();

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(17, true)]
    [InlineData(18, false)] // the end is not within
    public void A_period_holds_from_its_first_instant_until_before_its_last(int day, bool holds) =>
        (History(from: 12, to: 18).For(Day(day), Day(day)) is not null).ShouldBe(holds);

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    [InlineData(15, false)]
    [InlineData(16, true)] // resumed
    [InlineData(40, false)] // paused again, and still
    public void Nothing_holds_while_the_rule_is_paused(int day, bool holds) =>
        (History(pauses: [new(Day(13), Day(16)), new(Day(30), null)]).For(Day(day), Day(day)) is not null).ShouldBe(holds);

    // Its period is from day 14 until before day 18; for level 3 it begins on day 12.
    [Theory]
    [InlineData(11, null)]
    [InlineData(12, "advocate.email_domain = \"a.example\" and advocate.level >= 3")]
    [InlineData(13, "advocate.email_domain = \"a.example\" and advocate.level >= 3")]
    [InlineData(14, "advocate.email_domain = \"a.example\"")]
    [InlineData(18, null)]
    public void A_referral_before_the_period_counts_from_a_level_on_where_the_rule_says_so(int day, string? when)
    {
        var plain = History(from: 14, to: 18);
        var terms = plain.Versions[0].Terms with
        {
            When = Condition.Parse("advocate.email_domain = \"a.example\"").Value,
            Early = new(3, Day(12)),
        };
        var rule = plain with { Versions = [new(1, terms, Day(10))], Challenge = Numbered.Of<ChallengeId>(1) };

        rule.For(Submitted(Day(day)))?.Terms.When!.ToString().ShouldBe(when);
        (rule.For(Submitted(Day(day))) is null).ShouldBe(when is null);
        (plain with { Challenge = rule.Challenge }).For(Submitted(Day(13))).ShouldBeNull();
        terms.Fields().Select(static field => field.Name).ShouldBe(["advocate.email_domain", "advocate.level"]);
    }

    private static DateTimeOffset Day(int day) => First.AddDays(day);

    private static Occasion.OfReferral Submitted(DateTimeOffset at)
    {
        var referral = new Referral
        {
            ProgramId = Numbered.Of<ProgramId>(1),
            Id = Numbered.Of<ReferralId>(1),
            AdvocateId = Numbered.Advocate(1),
            FriendId = Numbered.Of<FriendId>(1),
            Introduction = Introduction.Form,
            Flags = [],
            SubmittedAt = at,
            RecordedAt = at,
            StageAt = at,
        };
        return new(referral, Stage.Submitted, null, at, new Cause.Submission(referral.Id, at), null, Stands: true);
    }

    private static RuleHistory History(int? from = null, int? to = null, IReadOnlyList<RuleHistory.Pause>? pauses = null)
    {
        var terms = new RuleTerms
        {
            Name = "Won",
            Trigger = new Trigger.ReferralStage(Stage.Won),
            Give = [],
            From = from is { } begins ? Day(begins) : null,
            To = to is { } ends ? Day(ends) : null,
        };
        return new(Numbered.Of<RuleId>(1), [new(1, terms, Day(10)), new(2, terms, Day(20))], pauses ?? []);
    }
}

using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Examples;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Tests.Rewards;

public sealed class RuleExampleTests
{
    private static readonly Currency Dollar = Currency.Of("USD");
    private static readonly Unit Dollars = Unit.Of(Dollar);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly RuleReader Staff = RuleReader.Of("Ana", "Kim", "points") with { Currency = Dollar };
    private static readonly Gift Points = Units(Party.Advocate, Unit.Points, new GiftSize.Fixed(100));
    private static readonly Gift Tenth = Units(Party.Friend, Dollars, new GiftSize.Share(1_000));

    [Fact]
    public void An_example_is_told_from_the_referral_to_the_rewards()
    {
        var example = Of(new Trigger.Event("purchase"), 5_000, 1, static terms => terms with { Hold = new RewardHold.ForDays(14) },
            Points, Tenth);

        example.Story.ShouldBe("Ana refers Kim, and Kim buys for $50.");
        example.Gains.Select(static gain => gain.Sentence).ShouldBe(
            ["Ana gets 100 points, pending until 5 December 2026.", "Kim gets $5, pending until 5 December 2026."]);
        example.Gains[1].Arithmetic.ShouldBe("10 % of 50.00 USD = 5.00 USD");
        example.Obstacles.ShouldBeEmpty();
    }

    public static TheoryData<Trigger, string> Stories() => new()
    {
        { new Trigger.ReferralStage(Stage.Submitted), "Ana refers Kim." },
        { new Trigger.ReferralStage(Stage.Qualified), "Ana refers Kim, and Kim turns out to be a good fit." },
        { new Trigger.ReferralStage(Stage.Opportunity), "Ana refers Kim, and Kim talks about an offer worth $50." },
        { new Trigger.ReferralStage(Stage.Won), "Ana refers Kim, and Kim becomes a customer for $50." },
        { new Trigger.NthReferral(5, Stage.Won), "Ana refers Kim, and Kim becomes a customer for $50. Kim is the 5th for Ana." },
        { new Trigger.Event("signup"), "Ana refers Kim, and Kim signs up." },
        { new Trigger.Event("trial_started"), "Ana refers Kim, and “trial started” is reported for Kim with a value of $50." },
    };

    [Theory, MemberData(nameof(Stories))]
    public void Every_trigger_has_a_story_that_pays(Trigger trigger, string story)
    {
        var example = Of(trigger, 5_000, 1, static terms => terms, Points);

        example.Story.ShouldBe(story);
        example.Gains.Single().Sentence.ShouldBe("Ana gets 100 points, at once.");
    }

    [Fact]
    public void A_hold_for_a_stage_is_told_as_long_as_it_lasts()
    {
        static RuleTerms Held(RuleTerms terms) => terms with { Hold = new RewardHold.UntilStage(Stage.Won) };

        Of(new Trigger.ReferralStage(Stage.Submitted), 0, 1, Held, Points).Gains.Single().Sentence
            .ShouldBe("Ana gets 100 points, pending; Ana can use it once Kim becomes a customer.");
        Of(new Trigger.Event("purchase"), 5_000, 1, Held, Points).Gains.Single().Sentence.ShouldBe("Ana gets 100 points, at once.");
    }

    [Fact]
    public void Tiers_by_count_go_by_the_friend_that_is_asked_for()
    {
        var tiers = Units(Party.Advocate, Unit.Points,
            new GiftSize.Tiers(TierBy.Count, [new(1, new GiftSize.Fixed(10)), new(5, new GiftSize.Fixed(50))]));

        foreach (var trigger in (Trigger[])[new Trigger.ReferralStage(Stage.Won), new Trigger.Event("purchase")])
        {
            Of(trigger, 5_000, 4, static terms => terms, tiers).Gains.Single().Sentence.ShouldBe("Ana gets 10 points, at once.");
            Of(trigger, 5_000, 5, static terms => terms, tiers).Gains.Single().Sentence.ShouldBe("Ana gets 50 points, at once.");
        }
    }

    [Theory]
    [InlineData("advocate.level >= 2", "Ana’s level is at least 2.")]
    [InlineData("advocate.level > 2", "Ana’s level is more than 2.")]
    [InlineData("friend.company != \"Globex\"", "Kim’s company is not “Globex”.")]
    [InlineData("friend.company not in (\"Globex\", \"Acme\")", "Kim’s company is neither “Globex” nor “Acme”.")]
    [InlineData("friend.has_phone is true", "Kim’s phone number is known.")]
    [InlineData("not referral.campaign is missing", "It is not so that the campaign is not known.")]
    [InlineData("advocate.attributes.vip is true or account.name = \"Acme\"", "Either Ana’s “vip” is true or Ana’s company is “Acme”.")]
    [InlineData("advocate.joined_at < 2026-01-01", "The day on which Ana joined is before 1 January 2026.")]
    public void What_the_rule_asks_for_is_taken_for_granted_and_said(string when, string assumption)
    {
        var example = Of(new Trigger.Event("purchase"), 5_000, 1, terms => terms with { When = Condition.Parse(when).Value }, Points);

        example.Assumptions.ShouldBe([assumption]);
        example.Gains.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_value_is_not_made_up_to_please_the_rule()
    {
        static RuleTerms Dear(RuleTerms terms) => terms with { When = Condition.Parse("event.value >= 100.00 USD").Value };

        var small = Of(new Trigger.Event("purchase"), 5_000, 1, Dear, Points);
        small.Gains.ShouldBeEmpty();
        small.Obstacles.ShouldBe(["event.value was 50.00 USD, needed >= 100.00 USD: no"]);
        Of(new Trigger.Event("purchase"), 10_000, 1, Dear, Points).Gains.ShouldHaveSingleItem();
        RuleExample.UsualValue(Dear(Terms(new Trigger.Event("purchase"), Points)), Dollar).ShouldBe(new Money(10_000, Dollar));
        RuleExample.UsualValue(null, Currency.Of("JPY")).ShouldBe(new Money(50, Currency.Of("JPY")));
    }

    [Fact]
    public void A_rule_for_another_time_is_shown_in_its_time()
    {
        Of(new Trigger.Event("purchase"), 5_000, 1, static terms => terms with { From = Now.AddDays(30) }, Points).Gains
            .ShouldHaveSingleItem();
        Of(new Trigger.Event("purchase"), 5_000, 1, static terms => terms with { To = Now.AddDays(-30) }, Points).Gains
            .ShouldHaveSingleItem();
    }

    [Fact]
    public void A_cap_that_stands_in_the_way_is_told()
    {
        var example = Of(new Trigger.ReferralStage(Stage.Won), 5_000, 4, static terms => terms with { Caps = new(3, null, null, null) },
            Points);

        example.Gains.ShouldBeEmpty();
        example.Obstacles.ShouldBe(["The rule has paid this advocate 3 times, and may 3 times."]);
    }

    private static RuleExample Of(Trigger trigger, long value, int ordinal, Func<RuleTerms, RuleTerms> adjust, params Gift[] gifts) =>
        RuleExample.Of(adjust(Terms(trigger, gifts)), new(value, Dollar), ordinal, Now, Staff);

    private static RuleTerms Terms(Trigger trigger, params Gift[] gifts) => new() { Name = "A rule", Trigger = trigger, Give = gifts };

    private static Gift Units(Party to, Unit unit, GiftSize size) => new Gift.Units(to, unit, size);
}

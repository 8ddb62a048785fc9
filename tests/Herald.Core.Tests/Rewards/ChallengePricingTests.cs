using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Rewards;

/// <summary>What rules give for stages of challenges. Days are counted from the first.</summary>
public sealed class ChallengePricingTests
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ProgramId Program = Numbered.Of<ProgramId>(1);
    private static readonly AdvocateId Ana = Numbered.Of<AdvocateId>(2);
    private static readonly ChallengeId Story = Numbered.Of<ChallengeId>(3);
    private static readonly CompletionId Way = Numbered.Of<CompletionId>(4);
    private static readonly RuleId Rule = Numbered.Of<RuleId>(5);

    [Fact]
    public void A_stage_pays_what_its_rule_gives_and_says_what_for()
    {
        var pricing = Price([Own(Version(1, day: 0, stage: 1, points: 50))], Done(stage: 1));

        var gift = pricing.Gifts.ShouldHaveSingleItem();
        gift.Holder.ShouldBe(Holder.Of(Ana));
        (gift.Net, gift.Arithmetic).ShouldBe((50, "50 points"));
        gift.Occasion.ReferralId.ShouldBeNull();
        var verdict = pricing.Verdicts.ShouldHaveSingleItem();
        (verdict.Met, verdict.ReferralId, verdict.AdvocateId).ShouldBe((true, null, Ana));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void A_rule_of_one_stage_pays_for_that_stage_alone(int stage, int gifts) =>
        Price([Own(Version(1, day: 0, stage: 1, points: 50))], Done(stage)).Gifts.Count.ShouldBe(gifts);

    [Fact]
    public void A_rule_of_no_stage_pays_for_each() =>
        Price([new(Rule, [Version(1, day: 0, stage: null, points: 5)], [])], Done(1), Done(2)).Gifts.Count.ShouldBe(2);

    [Fact]
    public void A_rule_of_another_challenge_does_not_pay()
    {
        var other = Version(1, day: 0, stage: 1, points: 50, challenge: Numbered.Of<ChallengeId>(9));
        Price([new(Rule, [other], [])], Done(1)).Verdicts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5, 50)]
    [InlineData(10, 20)]
    public void The_challenge_s_own_rule_pays_by_the_version_in_which_the_advocate_began(int begun, long points)
    {
        var rule = Own(Version(1, day: 0, stage: 1, points: 50), Version(2, day: 10, stage: 1, points: 20));
        Price([rule], Done(1, begun: begun, at: 30)).Gifts.Single().Net.ShouldBe(points);
    }

    [Fact]
    public void A_rule_beside_it_pays_by_the_version_in_force_when_the_stage_was_done()
    {
        RuleHistory rule = new(Rule, [Version(1, day: 0, stage: 1, points: 50), Version(2, day: 10, stage: 1, points: 20)], []);
        Price([rule], Done(1, begun: 5, at: 30)).Gifts.Single().Net.ShouldBe(20);
    }

    [Fact]
    public void What_the_rule_asks_of_the_advocate_must_hold()
    {
        var asked = Version(1, day: 0, stage: 1, points: 50, when: "advocate.level >= 2");
        var pricing = Pricing.OfStages(Facts([new(Rule, [asked], [])], [Done(1)]) with
        {
            Ask = static _ => new() { ["advocate.level"] = FieldValue.Of(1m) },
        });
        pricing.Gifts.ShouldBeEmpty();
        pricing.Verdicts.Single().Code.ShouldBe("condition_not_met");
    }

    [Fact]
    public void A_cap_counts_what_was_paid_before()
    {
        var capped = Version(1, day: 0, stage: null, points: 50, caps: new(1, null, null, null));
        var pricing = Price([new(Rule, [capped], [])], Done(1), Done(2));
        pricing.Gifts.Count.ShouldBe(1);
        pricing.Verdicts.Select(static verdict => verdict.Code).ShouldBe(["met", "cap_per_advocate"]);
    }

    [Theory]
    [InlineData(200, 51, 102, "51 points × 2 (“Double week”) = 102 points")]
    [InlineData(150, 51, 76, "51 points × 1.5 (“Double week”) = 76 points")]
    public void A_bonus_raises_points_and_says_so(int percent, long points, long raised, string arithmetic)
    {
        var pricing = Pricing.OfStages(Facts([Own(Version(1, day: 0, stage: 1, points: points))], [Done(1)]) with
        {
            Bonus = _ => new("Double week", percent),
        });
        (pricing.Gifts.Single().Net, pricing.Gifts.Single().Arithmetic).ShouldBe((raised, arithmetic));
    }

    [Fact]
    public void A_bonus_does_not_raise_money_or_codes()
    {
        var terms = Version(1, day: 0, stage: 1, points: 1).Terms with
        {
            Give =
            [
                new Gift.Units(Party.Advocate, Unit.Of(Currency.Of("USD")), new GiftSize.Fixed(500)),
                new Gift.Code(Party.Advocate, "welcome"),
            ],
        };
        var pricing = Pricing.OfStages(Facts([Own(new RuleHistory.Version(1, terms, First))], [Done(1)]) with
        {
            Bonus = static _ => new("Double week", 200),
        });
        pricing.Gifts.Select(static gift => gift.Net).ShouldBe([500, 1]);
    }

    [Fact]
    public void Each_stage_of_each_way_is_earned_under_a_key_of_its_own()
    {
        var rule = new RuleHistory(Rule, [Version(1, day: 0, stage: null, points: 5)], []);
        var again = Done(1) with { Completion = Numbered.Of<CompletionId>(8) };
        Price([rule], Done(1), Done(2), again).Gifts.Select(static gift => gift.Key).Distinct().Count().ShouldBe(3);
    }

    private static Pricing Price(IReadOnlyList<RuleHistory> rules, params Occasion.OfChallenge[] occasions) =>
        Pricing.OfStages(Facts(rules, occasions));

    private static ChallengeFacts Facts(IReadOnlyList<RuleHistory> rules, IReadOnlyList<Occasion.OfChallenge> occasions) => new()
    {
        Program = Program,
        Rules = rules,
        Verdicts = [],
        Standings = [],
        Uses = [],
        Ask = static _ => new(),
        Occasions = occasions,
    };

    private static Occasion.OfChallenge Done(int stage, int begun = 1, int at = 2) =>
        new(Way, Story, stage, First.AddDays(begun), Ana, First.AddDays(at), Stands: true);

    private static RuleHistory Own(params RuleHistory.Version[] versions) => new(Rule, versions, []) { Challenge = Story };

    private static RuleHistory.Version Version(
        int number, int day, int? stage, long points, string? when = null, Caps? caps = null, ChallengeId? challenge = null) => new(
        number,
        new()
        {
            Name = "Tell your story",
            Trigger = new Trigger.ChallengeStage(challenge ?? Story, stage, "Tell your story"),
            When = when is null ? null : Condition.Parse(when).Value,
            Give = [new Gift.Units(Party.Advocate, Unit.Points, new GiftSize.Fixed(points))],
            Caps = caps ?? Caps.None,
        },
        First.AddDays(day));
}

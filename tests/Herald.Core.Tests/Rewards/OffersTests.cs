using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Rewards;

public sealed class OffersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> Known = ["referral.campaign", "referral.channel"];
    private static readonly ConditionFacts Spring = new() { ["referral.campaign"] = FieldValue.Of("spring") };

    [Fact]
    public void Without_any_rule_nothing_is_offered() => At().ShouldBe(OfferStanding.Nothing.Only);

    [Fact]
    public void A_rule_in_force_is_an_offer() => At(Rule()).ShouldBe(OfferStanding.Open.Only);

    [Fact]
    public void A_rule_that_is_over_has_ended_since_then() =>
        At(Rule(to: Now.AddDays(-1)), Rule(to: Now)).ShouldBe(new OfferStanding.Ended(Now));

    [Fact]
    public void A_rule_that_is_to_begin_says_when() =>
        At(Rule(from: Now.AddDays(9)), Rule(from: Now.AddDays(2)), Rule(to: Now)).ShouldBe(new OfferStanding.NotYet(Now.AddDays(2)));

    [Fact]
    public void A_paused_rule_rests_even_beside_one_that_is_over() =>
        At(Rule(to: Now), Rule() with { Suspensions = [new(Now.AddHours(-1), null)] }).ShouldBe(OfferStanding.Paused.Only);

    [Theory]
    [InlineData("referral.campaign = \"spring\"", true, null)]
    [InlineData("referral.campaign = \"autumn\"", false, null)]
    [InlineData("referral.channel is missing and event.value >= 5.00 USD", true, "event.value >= 5.00 USD")]
    [InlineData("referral.channel = \"mail\" and event.value >= 5.00 USD", false, null)]
    [InlineData("advocate.level >= 2", true, "advocate.level >= 2")]
    public void What_is_known_of_a_link_decides_at_once(string when, bool offered, string? left)
    {
        var offers = Offers.At([Rule(when: when)], Now, Spring, Known);

        offers.Live.Count.ShouldBe(offered ? 1 : 0);
        offers.Standing.ShouldBe(offered ? OfferStanding.Open.Only : OfferStanding.Nothing.Only);
        offers.Live.FirstOrDefault()?.Terms.When?.ToString().ShouldBe(left);
    }

    private static OfferStanding At(params RuleHistory[] rules) => Offers.At(rules, Now, Spring, Known).Standing;

    private static RuleHistory Rule(DateTimeOffset? from = null, DateTimeOffset? to = null, string? when = null) => new(
        Numbered.Of<RuleId>(1),
        [
            new(1, new()
            {
                Name = "A rule",
                Trigger = new Trigger.ReferralStage(Stage.Won),
                When = when is null ? null : Condition.Parse(when).Value.ShouldNotBeNull(),
                Give = [new Gift.Units(Party.Friend, Unit.Points, new GiftSize.Fixed(10))],
                From = from,
                To = to,
            }, Now.AddDays(-30)),
        ],
        []);
}

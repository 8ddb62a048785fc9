using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;

namespace Herald.Core.Tests.Rewards;

public sealed class ProspectsTests
{
    private static readonly RuleTerms[] Live =
    [
        Rule("submitted", new Trigger.ReferralStage(Stage.Submitted)),
        Rule("for friends", new Trigger.ReferralStage(Stage.Qualified), Party.Friend),
        Rule("opportunity", new Trigger.ReferralStage(Stage.Opportunity)),
        Rule("won", new Trigger.ReferralStage(Stage.Won)),
        Rule("won too", new Trigger.ReferralStage(Stage.Won)),
        Rule("purchase", new Trigger.Event(EventTypes.Purchase)),
        Rule("ended", new Trigger.Event(EventTypes.SubscriptionEnded)),
        Rule("fifth", new Trigger.NthReferral(5, Stage.Won)),
    ];

    [Theory]
    [InlineData(Stage.Submitted, "opportunity")]
    [InlineData(Stage.Qualified, "opportunity")]
    [InlineData(Stage.Opportunity, "won, won too")]
    [InlineData(Stage.Won, "purchase")]
    [InlineData(Stage.Lost, "")]
    [InlineData(Stage.Disqualified, "")]
    [InlineData(Stage.Reversed, "")]
    public void What_comes_next_is_the_nearest_stage_that_pays_the_advocate(Stage stage, string rules) =>
        string.Join(", ", Prospects.After(stage, Live).Select(static terms => terms.Name)).ShouldBe(rules);

    [Fact]
    public void Where_no_stage_pays_it_is_what_the_friend_may_do() =>
        Prospects.After(Stage.Submitted, [Live[0], Live[1], Live[5]]).Single().Name.ShouldBe("purchase");

    private static RuleTerms Rule(string name, Trigger trigger, Party to = Party.Advocate) => new()
    {
        Name = name,
        Trigger = trigger,
        Give = [new Gift.Units(to, Unit.Points, new GiftSize.Fixed(10))],
    };
}

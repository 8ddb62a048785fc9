using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;

namespace Herald.Web.Setup.Preview;

/// <summary>What a program without rules is shown with: the pair that most programs begin with.</summary>
internal static class ExampleOffers
{
    private const long Points = 100;
    private const long WholeMoney = 10;
    private const int Days = 14;

    public static Offers Of(Currency currency) => new(OfferStanding.Open.Only, [new(default, Terms(currency))]);

    private static RuleTerms Terms(Currency currency) => new()
    {
        Name = "Friend became a customer",
        Trigger = new Trigger.ReferralStage(Stage.Won),
        Give =
        [
            new Gift.Units(Party.Advocate, Unit.Points, new GiftSize.Fixed(Points)),
            new Gift.Units(Party.Friend, Unit.Of(currency), new GiftSize.Fixed(WholeMoney * (long)Math.Pow(10, currency.Digits))),
        ],
        Hold = new RewardHold.ForDays(Days),
    };
}

namespace Herald.Core.Rewards;

/// <summary>What all rules give for one friend's journey or for stages of challenges, and why each pays or does not.</summary>
/// <param name="Gifts">What is given, in the order in which it was earned.</param>
/// <param name="Verdicts">Every verdict, old and new.</param>
public sealed record Pricing(IReadOnlyList<PricedGift> Gifts, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Prices a friend's journey.</summary>
    public static Pricing Of(PricingFacts facts) => new RewardPricer(facts).Price();

    /// <summary>Prices stages of challenges.</summary>
    public static Pricing OfStages(ChallengeFacts facts) => new ChallengePricer(facts).Price();
}

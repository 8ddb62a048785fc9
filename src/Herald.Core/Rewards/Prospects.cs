using Herald.Core.Conversions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>What may still come of a referral for its advocate, by the rules that are live.</summary>
public static class Prospects
{
    /// <summary>
    /// The rules that pay the advocate for what comes next: those of the nearest further stage that pays; where none does, those of
    /// what the friend may buy or do. Empty where the referral has ended, or nothing further pays.
    /// </summary>
    public static IReadOnlyList<RuleTerms> After(Stage stage, IReadOnlyList<RuleTerms> live)
    {
        if (stage > Stage.Won)
            return [];
        var paying = live.Where(static terms => terms.Give.Any(static gift => gift.To == Party.Advocate)).ToArray();
        var nearest = paying.Select(static terms => StageOf(terms.Trigger)).Where(next => next > stage).Min();
        return nearest is null
            ? [.. paying.Where(static terms => terms.Trigger is Trigger.Event { Type: not EventTypes.SubscriptionEnded })]
            : [.. paying.Where(terms => StageOf(terms.Trigger) == nearest)];
    }

    private static Stage? StageOf(Trigger trigger) => trigger is Trigger.ReferralStage at ? at.Stage : null;
}

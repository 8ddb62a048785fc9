using Herald.Core.Conditions;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>What a rule that pays for a stage of a challenge cannot say, since there is neither a friend nor a value.</summary>
internal static class ChallengeRule
{
    private const string Code = "not_of_challenges";

    public static void Check(RuleInput rule, Faults faults)
    {
        for (var at = 0; at < (rule.Give?.Count ?? 0); at++)
            Check(rule.Give![at], $"give[{at}]", faults);
        if (rule.Hold?.UntilStage is not null)
            faults.Add("hold.until_stage", "A challenge has no referral whose stage could be waited for; say days.", Code);
        if (rule.Caps?.PerReferral is not null)
            faults.Add("caps.per_referral", "A challenge has no referral; say per_advocate.", Code);
        if (rule.When is { } when && !Condition.Parse(when).Refused(out _, out _)
            && Condition.Parse(when, FieldScope.Advocate).Refused(out var refusal, out _))
            faults.Add("when", refusal.Message, Code);
    }

    /// <summary>One gift of it.</summary>
    public static void Check(GiftInput? gift, string field, Faults faults)
    {
        if (gift?.To == Party.Friend)
            faults.Add(field + ".to", "A challenge has no friend; only the advocate can be given something.", Code);
        if (gift?.BasisPoints is not null || gift?.By == TierBy.Value
            || gift?.Tiers?.Any(static tier => tier?.BasisPoints is not null) == true)
            faults.Add(field, "A challenge has no value that a share could be taken of; say an amount.", Code);
        if (gift?.UpToTotal is not null)
            faults.Add(field + ".up_to_total", "A total counts over one referral, which a challenge does not have; say an amount.", Code);
    }
}

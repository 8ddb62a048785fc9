using Herald.Core.Conditions;
using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>What a program's rules offer at one instant, over one link or in general.</summary>
/// <param name="Standing">Whether anything is offered, and if not, why.</param>
/// <param name="Live">The rules that would pay for what happens now, the oldest first.</param>
public sealed record Offers(OfferStanding Standing, IReadOnlyList<Offers.Offer> Live)
{
    /// <summary>
    /// The offers at an instant. Rules whose conditions cannot hold, as far as <paramref name="known"/> tells, are left out, and what is
    /// known to hold is no condition any more: a rule for one campaign is no offer on a link of another.
    /// </summary>
    public static Offers At(IReadOnlyList<RuleHistory> rules, DateTimeOffset now, ConditionFacts known, IReadOnlySet<string> knownFields)
    {
        // What a challenge gives for being done stands with the challenge.
        var fitting = rules.Where(static rule => rule.Versions is [.., { Terms: { Trigger: not Trigger.ChallengeStage, Give.Count: > 0 } }])
            .Select(rule => (Rule: rule, Terms: Fit(rule.Versions[^1].Terms, known, knownFields)))
            .Where(static rule => rule.Terms is not null).ToArray();
        var live = fitting.Where(rule => rule.Rule.For(now, now) is not null)
            .Select(static rule => new Offer(rule.Rule.Id, rule.Terms!)).ToArray();
        return new(live.Length > 0 ? OfferStanding.Open.Only : StandingOf([.. fitting.Select(static rule => rule.Terms!)], now), live);
    }

    private static RuleTerms? Fit(RuleTerms terms, ConditionFacts known, IReadOnlySet<string> knownFields)
    {
        if (terms.When is not { } condition)
            return terms;
        var parts = condition.Conjuncts().ToLookup(part => part.Fields().All(field => knownFields.Contains(field.Name)));
        return parts[true].All(part => part.Holds(known))
            ? terms with { When = parts[false].Aggregate((Condition?)null, Join) }
            : null;
    }

    private static Condition Join(Condition? all, Condition part) => all is null ? part : new Condition.And(all, part);

    // What is to come says more than what rests, and that more than what is over.
    private static OfferStanding StandingOf(IReadOnlyList<RuleTerms> terms, DateTimeOffset now)
    {
        if (terms.Count == 0)
            return OfferStanding.Nothing.Only;
        if (terms.Where(one => one.From > now).Min(static one => one.From) is { } begins)
            return new OfferStanding.NotYet(begins);
        return terms.All(one => one.To <= now)
            ? new OfferStanding.Ended(terms.Max(static one => one.To)!.Value)
            : OfferStanding.Paused.Only;
    }

    /// <summary>A rule that would pay now.</summary>
    /// <param name="Rule">Which.</param>
    /// <param name="Terms">What it says, less what is known to hold.</param>
    public sealed record Offer(RuleId Rule, RuleTerms Terms);
}

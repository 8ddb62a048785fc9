using Herald.Core.Conditions;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Rewards.Examples;

/// <summary>What is known in an example, made so that the rule's condition holds where it can; only what the case is worth stays given.</summary>
/// <param name="Known">The values.</param>
/// <param name="Assumptions">What the condition asks for and was taken for granted, a sentence each.</param>
internal sealed record ExampleFacts(ConditionFacts Known, IReadOnlyList<string> Assumptions)
{
    public const string Value = "event.value";

    // These are the example's own, and not made up to please the rule.
    private static readonly string[] Given = [Value, "event.type", "event.occurred_at", "referral.stage", "referral.submitted_at"];

    public static ExampleFacts Of(RuleTerms terms, ExampleCase example, RuleReader reader)
    {
        var known = Usual(terms, example);
        var assumptions = new List<string>();
        foreach (var part in terms.When?.Conjuncts() ?? [])
        {
            if (part.Fields().All(static field => Given.Contains(field.Name)))
                continue;
            if (!part.Holds(known))
                ExampleValues.Please(part, known, Given);
            if (part.Holds(known))
                assumptions.Add(Sentences.Begin(ConditionWords.Of(part, terms.Trigger, reader)) + ".");
        }

        return new(known, assumptions);
    }

    private static ConditionFacts Usual(RuleTerms terms, ExampleCase example) => new()
    {
        ["advocate.level"] = FieldValue.Of(1m),
        ["advocate.referrals_submitted"] = FieldValue.Of((decimal?)example.Ordinal),
        ["friend.company"] = FieldValue.Of("Globex"),
        ["friend.email_domain"] = FieldValue.Of("globex.example"),
        ["friend.has_email"] = FieldValue.Of((bool?)true),
        ["friend.has_phone"] = FieldValue.Of((bool?)false),
        ["event.type"] = FieldValue.Of(example.EventType),
        [Value] = FieldValue.Of(example.Value),
        ["event.occurred_at"] = FieldValue.Of((DateTimeOffset?)example.At),
        ["referral.introduction"] = FieldValue.Of("form"),
        ["referral.stage"] = FieldValue.Of(StageName(terms.Trigger)),
        ["referral.submitted_at"] = FieldValue.Of((DateTimeOffset?)example.SubmittedAt),
    };

    private static string StageName(Trigger trigger) => trigger switch
    {
        Trigger.ReferralStage at => at.Stage.ToString().ToLowerInvariant(),
        Trigger.NthReferral nth => nth.Stage.ToString().ToLowerInvariant(),
        Trigger.Event { Type: Conversions.EventTypes.Purchase } => "won",
        _ => "submitted",
    };
}

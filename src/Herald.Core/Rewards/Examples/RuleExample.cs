using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Rewards.Examples;

/// <summary>
/// What a rule would give in a case that is made up: traced and priced as every real case is, and told in sentences. Nothing of it is kept.
/// </summary>
/// <param name="Story">What happens: "Ana refers Kim, and Kim buys for $50."</param>
/// <param name="Assumptions">What the rule asks for beside that, and what is taken for granted here, a sentence each.</param>
/// <param name="Gains">What each side gets; empty where the rule does not pay.</param>
/// <param name="Obstacles">Why the rule does not pay in this case, a sentence each; empty where it does.</param>
public sealed record RuleExample(
    string Story, IReadOnlyList<string> Assumptions, IReadOnlyList<ExampleGain> Gains, IReadOnlyList<string> Obstacles)
{
    // Fifty of most currencies is what people expect an order to be.
    private const long UsualWhole = 50;

    /// <summary>
    /// The example of a rule, as told to <paramref name="reader"/>.
    /// </summary>
    /// <param name="terms">What the rule says.</param>
    /// <param name="value">What the deal or purchase is worth.</param>
    /// <param name="ordinal">Which of the advocate's friends it is, from 1.</param>
    /// <param name="now">When it is told; the case happens then, or when the rule's period allows it.</param>
    /// <param name="reader">What the two sides and the points are called.</param>
    public static RuleExample Of(RuleTerms terms, Money value, int ordinal, DateTimeOffset now, RuleReader reader)
    {
        var example = new ExampleCase(terms, value, ordinal, now);
        var facts = ExampleFacts.Of(terms, example, reader);
        var pricing = example.Price(facts.Known);
        var verdict = pricing.Verdicts.LastOrDefault();
        return new(
            ExampleStory.Of(terms, value, example.Ordinal, reader),
            facts.Assumptions,
            [.. pricing.Gifts.Select(gift => ExampleGain.Of(gift, reader))],
            verdict is { Met: false } ? [.. verdict.Reasons] : []);
    }

    /// <summary>The value to begin with: what the rule's condition asks for, else a usual order in the program's currency.</summary>
    public static Money UsualValue(RuleTerms? terms, Currency currency) =>
        terms?.When?.Conjuncts().OfType<Condition.Comparison>().Select(AskedValue).FirstOrDefault(static asked => asked is not null)
        ?? new(UsualWhole * (long)Math.Pow(10, currency.Digits), currency);

    private static Money? AskedValue(Condition.Comparison term) =>
        term is { Field.Name: ExampleFacts.Value, Operator: Operator.GreaterOrEqual or Operator.Greater or Operator.Equal,
            Wanted: FieldValue.Amount asked }
            ? asked.Value with { Amount = asked.Value.Amount + (term.Operator == Operator.Greater ? 1 : 0) }
            : null;
}

using System.Diagnostics;

namespace Herald.Core.Conditions;

/// <summary>What was found for one term of a condition.</summary>
/// <param name="Term">The term that asked.</param>
/// <param name="Found">The value that the facts had for its field.</param>
/// <param name="Negated">An odd number of <c>not</c> stands around the term, so that its opposite is needed.</param>
/// <param name="Met">What is needed is so; the <c>not</c> around the term is reckoned with.</param>
public sealed record Finding(Condition.Term Term, FieldValue Found, bool Negated, bool Met)
{
    // Explanations are stored and read in a list: a found text may be a whole paragraph.
    private const int FoundLengthMax = 100;

    /// <summary>For people: <c>event.value was 49.00 USD, needed &gt;= 50.00 USD: no</c>.</summary>
    public string Sentence =>
        $"{Term.Field} was {FoundShown}, needed {(Negated ? "not " : "")}{Needed}: {(Met ? "yes" : "no")}";

    private string FoundShown => Excerpt.Of(Found.ToString(), FoundLengthMax);

    private string Needed => Term switch
    {
        Condition.IsMissing => "missing",
        Condition.IsPresent => "present",
        Condition.Comparison { Operator: Operator.Equal, Wanted: FieldValue.Boolean wanted } => wanted.ToString(),
        Condition.Comparison or Condition.OneOf or Condition.NoneOf => ConditionText.Requirement(Term),
        _ => throw new UnreachableException(),
    };

    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;
}

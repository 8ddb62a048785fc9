using System.Diagnostics;

namespace Herald.Core.Conditions;

/// <summary>Whether a value is what a term asks for. Missing, of another type or of another currency: false.</summary>
internal static class TermVerdict
{
    public static bool Of(Condition.Term term, FieldValue found) => term switch
    {
        Condition.Comparison comparison => Compares(found, comparison.Operator, comparison.Wanted),
        Condition.OneOf oneOf => oneOf.Values.Any(wanted => Compares(found, Operator.Equal, wanted)),
        Condition.NoneOf noneOf => noneOf.Values.All(wanted => Compares(found, Operator.NotEqual, wanted)),
        Condition.IsMissing => found is FieldValue.Missing,
        Condition.IsPresent => found is not FieldValue.Missing,
        _ => throw new UnreachableException(),
    };

    private static bool Compares(FieldValue found, Operator comparison, FieldValue wanted) => (found, wanted) switch
    {
        (FieldValue.Number left, FieldValue.Number right) => Orders(left.Value.CompareTo(right.Value), comparison),
        (FieldValue.Instant left, FieldValue.Instant right) => Orders(left.Value.CompareTo(right.Value), comparison),
        (FieldValue.Amount left, FieldValue.Amount right) when left.Value.Currency == right.Value.Currency =>
            Orders(left.Value.Amount.CompareTo(right.Value.Amount), comparison),
        (FieldValue.Boolean left, FieldValue.Boolean right) => Equates(left.Value == right.Value, comparison),
        (FieldValue.Text left, FieldValue.Text right) => Matches(left.Value, comparison, right.Value),
        _ => false,
    };

    private static bool Orders(int order, Operator comparison) => comparison switch
    {
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.Greater => order > 0,
        Operator.GreaterOrEqual => order >= 0,
        _ => Equates(order == 0, comparison),
    };

    private static bool Matches(string found, Operator comparison, string wanted) => comparison switch
    {
        Operator.Contains => found.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        Operator.StartsWith => found.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
        Operator.EndsWith => found.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
        _ => Equates(found.Equals(wanted, StringComparison.OrdinalIgnoreCase), comparison),
    };

    private static bool Equates(bool equal, Operator comparison) => comparison switch
    {
        Operator.Equal => equal,
        Operator.NotEqual => !equal,
        _ => false,
    };
}

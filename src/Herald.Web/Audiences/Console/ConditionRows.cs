using Herald.Core.Conditions;

namespace Herald.Web.Audiences.Console;

/// <summary>A condition as the rows of a builder, where it is one: comparisons that are all joined by one word.</summary>
internal static class ConditionRows
{
    /// <summary>More rows than a person reads.</summary>
    public const int CountMax = 20;

    /// <summary>The rows, or why there are none.</summary>
    public static (IReadOnlyList<ConditionRow> Rows, bool Any, string? WhyNot) Of(Condition condition)
    {
        var any = condition is Condition.Or;
        var parts = Parts(condition, any).ToList();
        if (parts.Find(static part => part is not Condition.Term) is { } other)
            return ([], any, WhyNot(other));
        if (parts.Count > CountMax)
            return ([], any, $"It makes {parts.Count} comparisons, and rows are for {CountMax} at most.");
        List<ConditionRow> rows = [.. parts.Cast<Condition.Term>().Select(Row)];
        return Condition.Parse(RowText.Of(rows, any)).Value == condition
            ? (rows, any, null)
            : ([], any, "It says something that rows would say otherwise.");
    }

    private static IEnumerable<Condition> Parts(Condition condition, bool any) => (condition, any) switch
    {
        (Condition.Or or, true) => Parts(or.Left, any).Append(or.Right),
        (Condition.And and, false) => Parts(and.Left, any).Append(and.Right),
        _ => [condition],
    };

    private static string WhyNot(Condition part) => part is Condition.Not
        ? "It uses not, which rows do not have."
        : "It joins some by and, others by or; rows are joined by one of them.";

    private static ConditionRow Row(Condition.Term term) => term switch
    {
        Condition.Comparison { Operator: Operator.Equal, Wanted: FieldValue.Boolean wanted } => new(term.Field.Name, $"is {wanted}", null),
        Condition.Comparison one => Row(one),
        Condition.OneOf one => new(one.Field.Name, "in", RowText.Typed(one.Field.Type, one.Values)),
        Condition.NoneOf none => new(none.Field.Name, "not in", RowText.Typed(none.Field.Type, none.Values)),
        Condition.IsMissing => new(term.Field.Name, "is missing", null),
        _ => new(term.Field.Name, "is present", null),
    };

    // The text of a comparison is its field, its operator and its value.
    private static ConditionRow Row(Condition.Comparison one)
    {
        var comparison = one.ToString()[(one.Field.Name.Length + 1)..^(one.Wanted.ToString().Length + 1)];
        return new(one.Field.Name, comparison, RowText.Typed(one.Field.Type, comparison, one.Wanted));
    }
}

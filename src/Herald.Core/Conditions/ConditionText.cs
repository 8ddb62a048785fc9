using System.Diagnostics;

namespace Herald.Core.Conditions;

/// <summary>The canonical text of a tree. Parentheses stand only where the tree would come back differently without them.</summary>
internal static class ConditionText
{
    // How tightly each binds; what binds less tightly than its place asks for is put in parentheses.
    private const int Loose = 1;
    private const int Joined = 2;
    private const int Tight = 3;

    public static string Print(Condition condition) => Print(condition, Loose);

    /// <summary>What the term asks of its field, without the field: <c>&gt;= 50.00 USD</c>.</summary>
    public static string Requirement(Condition.Term term) => term switch
    {
        Condition.Comparison { Operator: Operator.Equal, Wanted: FieldValue.Boolean wanted } => $"is {wanted}",
        Condition.Comparison comparison => $"{OperatorText.Print(comparison.Operator)} {comparison.Wanted}",
        Condition.OneOf oneOf => $"in {oneOf.Values}",
        Condition.NoneOf noneOf => $"not in {noneOf.Values}",
        Condition.IsMissing => "is missing",
        Condition.IsPresent => "is present",
        _ => throw new UnreachableException(),
    };

    // A chain leans to the left, as it is read: the right side needs parentheses around its own kind.
    private static string Print(Condition condition, int place) => condition switch
    {
        Condition.Or or => Enclose($"{Print(or.Left, Loose)} or {Print(or.Right, Joined)}", place > Loose),
        Condition.And and => Enclose($"{Print(and.Left, Joined)} and {Print(and.Right, Tight)}", place > Joined),
        Condition.Not not => $"not {Print(not.Inner, Tight)}",
        Condition.Term term => $"{term.Field} {Requirement(term)}",
        _ => throw new UnreachableException(),
    };

    private static string Enclose(string text, bool needed) => needed ? $"({text})" : text;
}

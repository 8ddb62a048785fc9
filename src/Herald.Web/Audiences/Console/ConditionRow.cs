namespace Herald.Web.Audiences.Console;

/// <summary>One comparison of a builder, as it was chosen and typed.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Operator">The operator, as conditions write it.</param>
/// <param name="Value">What stands behind it, as people type it; null for operators that take none.</param>
public sealed record ConditionRow(string Field, string Operator, string? Value)
{
    /// <summary>Operators behind which nothing stands.</summary>
    public static IReadOnlyList<string> Lone { get; } = ["is true", "is false", "is missing", "is present"];

    /// <summary>Operators behind which a list stands.</summary>
    public static IReadOnlyList<string> OfLists { get; } = ["in", "not in"];
}

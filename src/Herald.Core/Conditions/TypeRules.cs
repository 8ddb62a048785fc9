using System.Diagnostics;

namespace Herald.Core.Conditions;

/// <summary>Which operators suit which type, and how error messages speak of types.</summary>
internal static class TypeRules
{
    public static FieldType Of(FieldValue value) => value switch
    {
        FieldValue.Number => FieldType.Number,
        FieldValue.Text => FieldType.Text,
        FieldValue.Boolean => FieldType.Boolean,
        FieldValue.Amount => FieldType.Money,
        FieldValue.Instant => FieldType.Date,
        _ => FieldType.Any,
    };

    /// <summary>
    /// Dates have no equality: one that is equal to the last tick is never what a person means by a day, and would quietly never hold.
    /// </summary>
    public static bool Allows(FieldType type, Operator comparison) => comparison switch
    {
        Operator.Equal or Operator.NotEqual => type is not FieldType.Date,
        Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual =>
            type is FieldType.Any or FieldType.Number or FieldType.Money or FieldType.Date,
        Operator.Contains or Operator.StartsWith or Operator.EndsWith => type is FieldType.Any or FieldType.Text,
        _ => throw new UnreachableException(),
    };

    public static bool AllowsList(FieldType type) => type is FieldType.Any or FieldType.Number or FieldType.Text or FieldType.Money;

    public static string Operators(FieldType type) => type switch
    {
        FieldType.Any => "=, !=, <, <=, >, >=, in, not in, contains, starts with, ends with or is",
        FieldType.Number or FieldType.Money => "=, !=, <, <=, >, >=, in, not in, is missing or is present",
        FieldType.Text => "=, !=, in, not in, contains, starts with, ends with, is missing or is present",
        FieldType.Boolean => "is true, is false, is missing or is present",
        FieldType.Date => "<, <=, >, >=, is missing or is present, as in >= 2026-01-01 and < 2026-01-02 for one day",
        _ => throw new UnreachableException(),
    };

    public static string Noun(FieldType type) => type switch
    {
        FieldType.Any => "a value",
        FieldType.Number => "a number",
        FieldType.Text => "text",
        FieldType.Boolean => "true or false",
        FieldType.Money => "money",
        FieldType.Date => "a date",
        _ => throw new UnreachableException(),
    };

    public static string Example(FieldType type) => type switch
    {
        FieldType.Any => "a value such as \"pro\", 3, 50.00 USD, 2026-01-01 or true",
        FieldType.Number => "a number such as 3",
        FieldType.Text => "text in double quotes such as \"pro\"",
        FieldType.Boolean => "true or false",
        FieldType.Money => "an amount such as 50.00 USD",
        FieldType.Date => "a date such as 2026-01-01 or 2026-01-01T09:30:00Z",
        _ => throw new UnreachableException(),
    };
}

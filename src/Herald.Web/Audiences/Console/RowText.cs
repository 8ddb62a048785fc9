using System.Globalization;
using Herald.Core.Conditions;

namespace Herald.Web.Audiences.Console;

/// <summary>
/// Rows of a builder as text of the condition language. People type values without the language's quotes; what could be read otherwise
/// keeps them. What is not complete yet becomes text too, so that nothing typed is lost on the way.
/// </summary>
internal static class RowText
{
    /// <summary>All rows, joined by one word.</summary>
    public static string Of(IEnumerable<ConditionRow> rows, bool any) => string.Join(any ? " or " : " and ", rows.Select(Of));

    public static string Of(ConditionRow row)
    {
        if (ConditionRow.Lone.Contains(row.Operator))
            return $"{row.Field} {row.Operator}";
        var type = FieldCatalogue.TryFind(row.Field, out var field) ? field.Type : FieldType.Any;
        var value = row.Value ?? "";
        var written = ConditionRow.OfLists.Contains(row.Operator) ? ListOf(type, value) : ValueOf(type, row.Operator, value);
        return $"{row.Field} {row.Operator} {written}".TrimEnd();
    }

    /// <summary>What people type for a value: a text without its quotes, where that reads back as the same.</summary>
    public static string Typed(FieldType type, string comparison, FieldValue value) =>
        value is FieldValue.Text { Value: { Length: > 0 } text } && text.Trim() == text
            && ValueOf(type, comparison, text) == value.ToString()
            ? text
            : value.ToString();

    /// <summary>The same for a list.</summary>
    public static string Typed(FieldType type, ValueList values)
    {
        var plain = string.Join(
            ", ", values.Select(static value => value is FieldValue.Text { Value: var text } ? text : value.ToString()));
        return ListOf(type, plain) == values.ToString() ? plain : values.ToString()[1..^1];
    }

    private static string ListOf(FieldType type, string typed) => typed.Contains('"', StringComparison.Ordinal)
        ? $"({typed})"
        : $"({string.Join(", ", typed.Split(',').Select(item => ValueOf(type, "=", item.Trim())))})";

    private static string ValueOf(FieldType type, string comparison, string typed) => type switch
    {
        FieldType.Text or FieldType.Any when typed.StartsWith('"') => typed,
        FieldType.Text => FieldValue.Of(typed).ToString(),
        FieldType.Any when comparison is "contains" or "starts with" or "ends with" || !IsFigure(typed) => FieldValue.Of(typed).ToString(),
        _ => typed,
    };

    // An attribute is of the type of what it is compared with.
    private static bool IsFigure(string typed) => typed is "true" or "false"
        || decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

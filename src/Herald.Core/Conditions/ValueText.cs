using System.Diagnostics;
using System.Globalization;

namespace Herald.Core.Conditions;

/// <summary>How values are written in conditions.</summary>
internal static class ValueText
{
    // All digits that a decimal has, and none that it does not need; never an exponent.
    private const string NumberFormat = "0.############################";

    public static string Print(FieldValue value) => value switch
    {
        FieldValue.Missing => "missing",
        FieldValue.Number number => number.Value.ToString(NumberFormat, CultureInfo.InvariantCulture),
        FieldValue.Text text => Quote(text.Value),
        FieldValue.Boolean boolean => boolean.Value ? "true" : "false",
        FieldValue.Amount amount => amount.Value.ToString(),
        FieldValue.Instant instant => Print(instant.Value.ToUniversalTime()),
        _ => throw new UnreachableException(),
    };

    public static string Quote(string text) =>
        "\"" + text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Print(DateTimeOffset utc) => utc.ToString(
        utc.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Herald.Core.Conditions;

/// <summary>Reads what begins with a digit: a number, or a date of RFC 3339.</summary>
internal static partial class FigureText
{
    /// <summary>Digits of one number: what the doubles of SQLite and JSON keep exactly, so that all come to the same verdict.</summary>
    public const int DigitsMax = 15;

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static Outcome<FieldValue> Read(string figure, int at, Mistakes mistakes)
    {
        if (NumberShape.IsMatch(figure))
            return ReadNumber(figure, at, mistakes);
        if (!DateShape.IsMatch(figure))
            return mistakes.UnknownFigure(figure, at);
        return DateTimeOffset.TryParseExact(figure, DateFormats, CultureInfo.InvariantCulture, Utc, out var instant)
            ? new FieldValue.Instant(instant)
            : mistakes.NoSuchDate(figure, at);
    }

    private static Outcome<FieldValue> ReadNumber(string figure, int at, Mistakes mistakes) =>
        figure.Count(char.IsAsciiDigit) <= DigitsMax
            ? new FieldValue.Number(decimal.Parse(figure, Plain, CultureInfo.InvariantCulture))
            : mistakes.TooManyDigits(figure, at);

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberShape { get; }

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DateShape { get; }
}

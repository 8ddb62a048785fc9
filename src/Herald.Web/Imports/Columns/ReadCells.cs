using System.Globalization;

namespace Herald.Web.Imports.Columns;

/// <summary>Cells that are more than text; each is null where it is not that.</summary>
internal static class ReadCells
{
    private static readonly string[] Yes = ["yes", "true", "y", "ja", "1"];
    private static readonly string[] No = ["no", "false", "n", "nein", "0"];
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss"];
    private static readonly DateTimeOffset InstantMin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A number with a point: 12.5.</summary>
    public static decimal? Number(string cell) => decimal.TryParse(
        cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Truth(string cell) =>
        Yes.Contains(cell, StringComparer.OrdinalIgnoreCase) ? true
        : No.Contains(cell, StringComparer.OrdinalIgnoreCase) ? false
        : null;

    /// <summary>A day or an instant since the year 2000; without a zone it is UTC.</summary>
    public static DateTimeOffset? Instant(string cell) =>
        DateTimeOffset.TryParseExact(
            cell, Days, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            && instant >= InstantMin ? instant : null;
}

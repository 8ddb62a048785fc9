using System.Globalization;
using System.Text.RegularExpressions;

namespace Herald.Data.Tracking;

/// <summary>A part of PostgreSQL's table of clicks: one month, or all months before one. The part for the rest is none.</summary>
/// <param name="Table">Its name, which says what it holds.</param>
/// <param name="From">The month that it begins with; null where it begins with the first click.</param>
/// <param name="Until">The first month that it does not hold.</param>
public sealed partial record ClickPart(string Table, ClickMonth? From, ClickMonth Until)
{
    /// <summary>The part that holds a month alone.</summary>
    public static ClickPart Of(ClickMonth month) =>
        new(month.StartsAt.ToString("'clicks_'yyyy'_'MM", CultureInfo.InvariantCulture), month, month.Plus(1));

    /// <summary>Whether the clicks of a month lie in it.</summary>
    public bool Holds(ClickMonth month) => month.Number < Until.Number && (From is not { } from || month.Number >= from.Number);

    /// <summary>The part of a name; null where it is not one of ours.</summary>
    internal static ClickPart? Read(string table)
    {
        if (Name().Match(table) is not { Success: true } name)
            return null;
        var start = DateTimeOffset.ParseExact(
            name.Groups["month"].Value, "yyyy_MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var month = ClickMonth.Of(start);
        return name.Groups["before"].Success ? new(table, null, month) : Of(month);
    }

    [GeneratedRegex(@"\Aclicks_(?<before>before_)?(?<month>\d{4}_(0[1-9]|1[0-2]))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Herald.Core.Thanks;

/// <summary>
/// Since when an advocate is a customer, as the company tells it by an attribute, and the days on which another year is full. Who became
/// one on 29 February has his day on the 28th where a year has no other.
/// </summary>
public static partial class CustomerSince
{
    /// <summary>The attribute: a day, 2023-05-12, which a time may follow.</summary>
    public const string Attribute = "customer_since";

    private const int LeapDay = 29;
    private const int YearLength = 4;

    /// <summary>How many years are full on this very day, from 1; null on all other days, and where the text is no day.</summary>
    public static int? YearsOn(DateOnly day, string text) => Day().Match(text) is { Success: true } found
        && DateOnly.TryParseExact(found.Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
        && day.Year > since.Year && since.AddYears(day.Year - since.Year) == day
        ? day.Year - since.Year
        : null;

    /// <summary>
    /// How many years are full by this day, from 0; a year alone counts from its last day. Null where the text is no day or year up to it.
    /// </summary>
    public static int? FullYears(DateOnly day, string text)
    {
        var whole = text.Length == YearLength ? text + "-12-31" : text;
        if (Day().Match(whole) is not { Success: true } found
            || !DateOnly.TryParseExact(found.Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
            || since.Year > day.Year)
            return null;
        return Math.Max(0, day.Year - since.Year - (since.AddYears(day.Year - since.Year) > day ? 1 : 0));
    }

    /// <summary>How the text goes on after the year where this day is one of his: "-05-12", and on some days two of them.</summary>
    public static IReadOnlyList<string> EndsOn(DateOnly day) => day is { Month: 2, Day: LeapDay - 1 } && !DateTime.IsLeapYear(day.Year)
        ? [day.ToString("-MM-dd", CultureInfo.InvariantCulture), "-02-29"]
        : [day.ToString("-MM-dd", CultureInfo.InvariantCulture)];

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?=$|[T ])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();
}

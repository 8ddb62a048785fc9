using System.Globalization;

namespace Herald.Core.Rewards.Words;

/// <summary>How days and instants are said: "31 March 2026", in the program's zone.</summary>
public static class DayWords
{
    /// <summary>The day on which an instant falls in a zone; in UTC where the machine does not know the zone.</summary>
    public static string Of(DateTimeOffset instant, string timeZone, CultureInfo? culture = null) =>
        In(instant, timeZone).ToString(PatternOf(culture), culture ?? CultureInfo.InvariantCulture);

    /// <summary>The day, and the time where it is not midnight.</summary>
    internal static string Exactly(DateTimeOffset instant, string timeZone, CultureInfo? culture = null)
    {
        var local = In(instant, timeZone);
        var pattern = PatternOf(culture) + (local.TimeOfDay == TimeSpan.Zero ? "" : ", HH:mm");
        return local.ToString(pattern, culture ?? CultureInfo.InvariantCulture);
    }

    // The long date of a culture begins or ends with the day of the week, which says nothing in a rule.
    private static string PatternOf(CultureInfo? culture) => culture is null
        ? "d MMMM yyyy"
        : culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،', '.');

    private static DateTimeOffset In(DateTimeOffset instant, string timeZone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
            ? TimeZoneInfo.ConvertTime(instant, zone)
            : instant.ToUniversalTime();
}

using System.Globalization;

namespace Herald.Core.Rewards.Words;

/// <summary>How days and instants are said: "31 March 2026", in the program's zone.</summary>
public static class DayWords
{
    /// <summary>The day on which an instant falls in a zone; in UTC where the machine does not know the zone.</summary>
    public static string Of(DateTimeOffset instant, string timeZone) =>
        In(instant, timeZone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day, and the time where it is not midnight.</summary>
    internal static string Exactly(DateTimeOffset instant, string timeZone)
    {
        var local = In(instant, timeZone);
        return local.ToString(local.TimeOfDay == TimeSpan.Zero ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset In(DateTimeOffset instant, string timeZone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
            ? TimeZoneInfo.ConvertTime(instant, zone)
            : instant.ToUniversalTime();
}

namespace Herald.Core.Programs;

/// <summary>Days and hours as a program counts them: in its own time zone.</summary>
public static class ProgramDays
{
    /// <summary>The day that an instant lies in there.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>The Monday with which the week of a day begins.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>
    /// The beginning of the hour that the clock shows there at an instant: as many minutes before as it shows, and in the same day.
    /// </summary>
    public static DateTimeOffset HourOf(DateTimeOffset instant, string timeZone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        var hour = (instant - (local.TimeOfDay - TimeSpan.FromHours(local.Hour))).ToUniversalTime();
        var day = BeginningOf(DateOnly.FromDateTime(local.DateTime), timeZone);
        return hour < day ? day : hour;
    }

    /// <summary>The instant at which a day begins there.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks are put forward at midnight the day begins an hour later.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        // Where midnight comes twice the day begins at the first, which is the one with the larger offset.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}

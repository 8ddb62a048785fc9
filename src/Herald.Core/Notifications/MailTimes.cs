namespace Herald.Core.Notifications;

/// <summary>When a notification is mailed.</summary>
public static class MailTimes
{
    // A step and what it brings come within moments; one mail tells both.
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(1);

    // Before work begins, and after nobody is woken.
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>When what happened now is mailed; null for never.</summary>
    /// <param name="pace">What the advocate wants.</param>
    /// <param name="now">The moment.</param>
    /// <param name="timeZone">The IANA zone that he lives in.</param>
    public static DateTimeOffset? Of(MailPace pace, DateTimeOffset now, string timeZone) => pace switch
    {
        MailPace.AtOnce => now + Gathering,
        MailPace.Daily => Next(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone), static _ => true),
        MailPace.Weekly => Next(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone), static day => day.DayOfWeek == DayOfWeek.Monday),
        _ => null,
    };

    private static DateTimeOffset Next(DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, bool> fits)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) >= Morning)
            day = day.AddDays(1);
        while (!fits(day))
            day = day.AddDays(1);
        var morning = day.ToDateTime(Morning);
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }
}

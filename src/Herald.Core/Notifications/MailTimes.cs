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
        MailPace.Daily => NextMorning(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)),
        _ => null,
    };

    private static DateTimeOffset NextMorning(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var morning = (TimeOnly.FromDateTime(local) < Morning ? day : day.AddDays(1)).ToDateTime(Morning);
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }
}

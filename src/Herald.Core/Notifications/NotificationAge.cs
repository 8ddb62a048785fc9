namespace Herald.Core.Notifications;

/// <summary>
/// How old a fact may be and still be told. A program that begins loads its history, and a stream may be read again from its start: the
/// hub then shows the last months, and nobody is mailed about what was over long ago.
/// </summary>
public static class NotificationAge
{
    private static readonly TimeSpan ShownMax = TimeSpan.FromDays(180);
    private static readonly TimeSpan MailedMax = TimeSpan.FromDays(2);

    /// <summary>Whether the hub tells of it.</summary>
    public static bool IsShown(DateTimeOffset occurredAt, DateTimeOffset now) => now - occurredAt <= ShownMax;

    /// <summary>Whether a mail tells of it.</summary>
    public static bool IsMailed(DateTimeOffset occurredAt, DateTimeOffset now) => now - occurredAt <= MailedMax;
}

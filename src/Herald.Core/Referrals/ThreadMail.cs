namespace Herald.Core.Referrals;

/// <summary>
/// When a mail tells the sales rep that the advocate has written: once until he answers, and again where an hour has gone. Who types in
/// pieces sends one mail.
/// </summary>
public static class ThreadMail
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>Whether the last message of a thread, which is given from its beginning, is to be mailed.</summary>
    public static bool IsDue(IReadOnlyList<ThreadMessage> thread)
    {
        DateTimeOffset? mailed = null;
        var due = false;
        foreach (var message in thread)
        {
            var staff = message.Side == ThreadSide.Staff;
            due = !staff && (mailed is not { } at || message.WrittenAt - at >= Again);
            mailed = staff ? null : due ? message.WrittenAt : mailed;
        }

        return due;
    }
}

namespace Herald.Core.Messages;

/// <summary>
/// When a mail that could not be delivered is tried again: soon at first, since most troubles pass in minutes, then more and more
/// seldom over two days, which is as long as mail servers themselves are patient before they complain.
/// </summary>
public static class Redelivery
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
        TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(20),
    ];

    /// <summary>How often a mail is tried at most.</summary>
    public static int AttemptsMax => Waits.Length + 1;

    /// <summary>When it is tried again; null when it has been tried often enough, or would come too late.</summary>
    /// <param name="attempts">How often it was tried, the last included.</param>
    /// <param name="now">When the last attempt failed.</param>
    /// <param name="usefulUntil">From when on it would come too late; null for a mail that keeps.</param>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset now, DateTimeOffset? usefulUntil)
    {
        if (attempts < 1 || attempts > Waits.Length)
            return null;
        var next = now + Waits[attempts - 1];
        return next < usefulUntil || usefulUntil is null ? next : null;
    }
}

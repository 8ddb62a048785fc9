namespace Herald.Core.Streaks;

/// <summary>
/// The longest stretch of weeks, up to the one that was told last, in which no month has more than one that was missed. A second one of a
/// month cuts it down to what lies behind the first.
/// </summary>
internal sealed class StreakStretch
{
    private const int MonthsOfYear = 12;

    private int? missedMonth;
    private int behindMissed;
    private DateOnly? sinceMissed;

    /// <summary>The weeks in it that were kept.</summary>
    public int Weeks { get; private set; }

    /// <summary>The most that it has had.</summary>
    public int Best { get; private set; }

    /// <summary>The first week in it that was kept.</summary>
    public DateOnly? Since { get; private set; }

    public void Keep(DateOnly monday)
    {
        Since ??= monday;
        sinceMissed ??= monday;
        behindMissed++;
        Best = Math.Max(Best, ++Weeks);
    }

    public void Miss(DateOnly monday)
    {
        if (missedMonth == MonthOf(monday))
            (Weeks, Since) = (behindMissed, sinceMissed);
        (missedMonth, behindMissed, sinceMissed) = (MonthOf(monday), 0, null);
    }

    /// <summary>How many there were left if this week were missed, too.</summary>
    public int WeeksWithout(DateOnly monday) => missedMonth == MonthOf(monday) ? behindMissed : Weeks;

    private static int MonthOf(DateOnly monday) => (monday.Year * MonthsOfYear) + monday.Month;
}

using Herald.Core.Statistics;

namespace Herald.Core.Campaigns;

/// <summary>
/// Whether a goal will be reached at today's pace. Today's pace is what was counted within the last 28 days, or since the first day where
/// that is less, by the time that these took. Expected is the count so far and the pace for the time that is left. For counts it lies,
/// four times of five, between two bounds: a negative binomial distribution around what is to come, whose variance takes in that the pace
/// itself was only counted. The same numbers give the same answer.
/// </summary>
public abstract record GoalOutlook
{
    /// <summary>The days that the pace looks back over.</summary>
    public const int RecentDays = 28;

    // A week has each of its days once; fewer than five happenings and the next may be as far off as all of them took.
    private const double DaysMin = 7;
    private const int OccurrencesMin = 5;

    // Four of five lie between.
    private const double LowEnd = 0.1;
    private const double HighEnd = 0.9;

    private GoalOutlook()
    {
    }

    /// <summary>The target is reached; whatever comes is beyond it.</summary>
    public sealed record Reached : GoalOutlook;

    /// <summary>The last day has passed without it.</summary>
    /// <param name="Short">How much was lacking.</param>
    public sealed record Missed(long Short) : GoalOutlook;

    /// <summary>Nothing can be said yet.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record Unknown(GoalDoubt Why) : GoalOutlook;

    /// <summary>What today's pace comes to.</summary>
    /// <param name="Count">How much is to be expected by the goal's last day.</param>
    /// <param name="Low">The low end of it; null for values, whose deals differ too much to say.</param>
    /// <param name="High">The high end of it; null for values.</param>
    /// <param name="Verdict">What that means for the goal.</param>
    public sealed record Expected(long Count, long? Low, long? High, GoalVerdict Verdict) : GoalOutlook;

    /// <summary>
    /// Where an average stands. Nothing is carried on by a pace, since an average has none: tomorrow's answers are as likely to lower it as
    /// to raise it.
    /// </summary>
    /// <param name="Low">Four times of five the average of all who could be asked is no less, in tenths.</param>
    /// <param name="High">It is no more, in tenths.</param>
    /// <param name="Verdict">What that means for the goal.</param>
    public sealed record Stands(long Low, long High, GoalVerdict Verdict) : GoalOutlook;

    /// <summary>What is to be said of a goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="pace">What was counted.</param>
    /// <param name="elapsed">How long it has counted so far; not above 0 before the first day.</param>
    /// <param name="left">How long it counts on; not above 0 once its last day has passed.</param>
    public static GoalOutlook Of(Goal goal, GoalPace pace, TimeSpan elapsed, TimeSpan left)
    {
        if (goal.Measure == GoalMeasure.Satisfaction)
            return OfAverage(goal, pace, elapsed, left);
        if (pace.Count >= goal.Target)
            return new Reached();
        if (left <= TimeSpan.Zero)
            return new Missed(goal.Target - pace.Count);
        if (elapsed <= TimeSpan.Zero)
            return new Unknown(GoalDoubt.NotBegun);
        if (elapsed.TotalDays < DaysMin)
            return new Unknown(GoalDoubt.TooEarly);
        if (pace.Occurrences < OccurrencesMin)
            return new Unknown(GoalDoubt.TooLittle);
        var times = left.TotalDays / Math.Min(elapsed.TotalDays, RecentDays);
        var toCome = pace.Recent * times;
        var count = pace.Count + (long)Math.Floor(toCome);
        if (goal.Measure == GoalMeasure.ClosedValue)
            return new Expected(count, null, null, count >= goal.Target ? GoalVerdict.Likely : GoalVerdict.Unlikely);
        // A pace that was counted itself adds to the doubt, the more the further it is carried on.
        var spread = toCome * (1 + times);
        var (low, high) = (CountTail.Quantile(LowEnd, toCome, spread), CountTail.Quantile(HighEnd, toCome, spread));
        return new Expected(count, pace.Count + low, pace.Count + high, VerdictOf(goal.Target, pace.Count + low, pace.Count + high));
    }

    // What is reached by an average can be lost again, until its last day has passed.
    private static GoalOutlook OfAverage(Goal goal, GoalPace pace, TimeSpan elapsed, TimeSpan left)
    {
        if (left <= TimeSpan.Zero)
            return pace.Count >= goal.Target ? new Reached() : new Missed(goal.Target - pace.Count);
        if (elapsed <= TimeSpan.Zero)
            return new Unknown(GoalDoubt.NotBegun);
        if (pace.Occurrences < OccurrencesMin)
            return new Unknown(GoalDoubt.TooLittle);
        var (low, high) = ShareBounds.Of((double)pace.Count / Goal.AverageMax, pace.Occurrences);
        var (from, to) = ((long)Math.Floor(low * Goal.AverageMax), (long)Math.Ceiling(high * Goal.AverageMax));
        return new Stands(from, to, VerdictOf(goal.Target, from, to));
    }

    private static GoalVerdict VerdictOf(long target, long low, long high) =>
        low >= target ? GoalVerdict.Likely : high < target ? GoalVerdict.Unlikely : GoalVerdict.Open;
}

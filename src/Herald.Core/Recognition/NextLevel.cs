namespace Herald.Core.Recognition;

/// <summary>What lies above the level that an advocate has.</summary>
/// <param name="Level">The next.</param>
/// <param name="Counted">The points that count for it: all that were earned, or this year's where he had it before and lost it.</param>
/// <param name="IsByYear">Whether this year's points alone count for it.</param>
public sealed record NextLevel(Level Level, long Counted, bool IsByYear)
{
    /// <summary>How many points are lacking; none where it is about to be his.</summary>
    public long Missing => Math.Max(0, Level.Points - Counted);
}

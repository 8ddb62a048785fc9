namespace Herald.Core.Steering;

/// <summary>What happened day by day, the earliest first, without gaps; the last day is over.</summary>
/// <param name="Name">What the series is of, unique among those that are looked at together.</param>
/// <param name="LastDay">The day of the last count.</param>
/// <param name="Counts">How often, on each day.</param>
public sealed record DailySeries(string Name, DateOnly LastDay, IReadOnlyList<long> Counts)
{
    /// <summary>The day of a count.</summary>
    public DateOnly DayAt(int at) => LastDay.AddDays(at - Counts.Count + 1);
}

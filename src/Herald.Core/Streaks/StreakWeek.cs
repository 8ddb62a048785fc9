namespace Herald.Core.Streaks;

/// <summary>A week as a streak counts it.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="State">What became of it.</param>
public sealed record StreakWeek(DateOnly Monday, StreakWeekState State);

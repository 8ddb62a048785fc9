namespace Herald.Core.Recognition;

/// <summary>Points that came to what an advocate has earned in all, or that were taken back from it.</summary>
/// <param name="At">When what earned them happened; for what was taken back, when that was.</param>
/// <param name="Points">How many; below zero where they were taken back.</param>
public readonly record struct PointsMove(DateTimeOffset At, long Points);

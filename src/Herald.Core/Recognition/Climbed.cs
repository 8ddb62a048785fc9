namespace Herald.Core.Recognition;

/// <summary>When points reached a level.</summary>
/// <param name="Level">Its number.</param>
/// <param name="ReachedAt">When all that was earned reached it first.</param>
/// <param name="EarnedAt">When it was last earned: then, or again by what one later year brought.</param>
public readonly record struct Climbed(int Level, DateTimeOffset ReachedAt, DateTimeOffset EarnedAt);

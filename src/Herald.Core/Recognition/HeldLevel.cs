namespace Herald.Core.Recognition;

/// <summary>The level that an advocate has at a moment.</summary>
/// <param name="Level">Which.</param>
/// <param name="ReachedAt">When he reached it first; null for the first level, and in the moment before it is written down.</param>
/// <param name="Until">The last day on which he has it unless he earns it again; null where it stays.</param>
public sealed record HeldLevel(Level Level, DateTimeOffset? ReachedAt, DateOnly? Until);

namespace Herald.Core.Badges;

/// <summary>A step of a badge.</summary>
/// <param name="Name">What it is called; null where it has no name of its own.</param>
/// <param name="When">What earns it, in the condition language; null where a challenge or staff does.</param>
public sealed record BadgeTier(string? Name, string? When);

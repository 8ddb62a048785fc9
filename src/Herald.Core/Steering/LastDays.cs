namespace Herald.Core.Steering;

/// <summary>What the last seven days of a series brought, and what was to be expected of them.</summary>
/// <param name="Counted">What was counted.</param>
/// <param name="Expected">What was to be expected.</param>
public sealed record LastDays(long Counted, double Expected);

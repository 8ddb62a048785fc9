namespace Herald.Data.Health;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What was looked at, in snake_case.</param>
/// <param name="Ok">Whether it is as it must be.</param>
/// <param name="Detail">What was found and, where it is not well, the way out; never a password or an address.</param>
public sealed record HealthCheck(string Name, bool Ok, string Detail);

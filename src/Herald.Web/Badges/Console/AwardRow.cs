namespace Herald.Web.Badges.Console;

/// <summary>Somebody who earned a badge.</summary>
public sealed record AwardRow(
    string Id, string Advocate, string Name, string Tier, DateTimeOffset EarnedAt, string? GivenBy, string? Note, DateTimeOffset? RevokedAt,
    string? Reason);

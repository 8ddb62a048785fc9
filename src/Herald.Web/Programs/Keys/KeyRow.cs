namespace Herald.Web.Programs.Keys;

/// <summary>A key as a line of the console's list.</summary>
public sealed record KeyRow(
    string Id, string Name, string Prefix, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);

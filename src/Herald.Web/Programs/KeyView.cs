using Herald.Core.Ids;

namespace Herald.Web.Programs;

/// <summary>A key as the API shows it: never its text, only the first letters.</summary>
internal sealed record KeyView(
    KeyId Id,
    string Name,
    string Prefix,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);

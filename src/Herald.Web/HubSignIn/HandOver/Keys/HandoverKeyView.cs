using Herald.Core.Ids;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>A hand-over key as the API and the console show it: never its secret.</summary>
public sealed record HandoverKeyView(
    HandoverKeyId Id,
    string Name,
    bool CreatesAdvocates,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);

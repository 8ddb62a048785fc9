using Herald.Core.Ids;

namespace Herald.Web.Programs;

/// <summary>
/// A key that was just made. Its secret is answered this once and kept nowhere, so that a repeated request gets null there.
/// </summary>
internal sealed record NewKeyView(
    KeyId Id, string Name, string Prefix, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, string? Secret);

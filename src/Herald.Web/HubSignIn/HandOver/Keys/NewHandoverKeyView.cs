using Herald.Core.Ids;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>
/// A hand-over key that was just made. Its secret is answered this once; a repeated request gets null there. The audience is what tokens
/// must name as <c>aud</c>.
/// </summary>
public sealed record NewHandoverKeyView(
    HandoverKeyId Id, string Name, bool CreatesAdvocates, DateTimeOffset CreatedAt, string Audience, string? Secret);

using System.Security.Claims;

namespace Herald.Web.Platform.Keys;

/// <summary>A key as it was read from the store.</summary>
/// <param name="Caller">Whose it is.</param>
/// <param name="User">What it may do, as policies ask for it. Shared by requests, of which none changes it.</param>
/// <param name="LastUsedAt">When it was last used, as far as that was written by then.</param>
internal sealed record KnownKey(Caller Caller, ClaimsPrincipal User, DateTimeOffset? LastUsedAt);

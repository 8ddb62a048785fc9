namespace Herald.Web.Platform;

/// <summary>The company's own sign-in, which speaks OpenID Connect: HERALD_OIDC_AUTHORITY, _CLIENT_ID, _CLIENT_SECRET, _NAME.</summary>
/// <param name="Authority">Its address, below which <c>/.well-known/openid-configuration</c> is.</param>
/// <param name="ClientId">What it calls this Herald.</param>
/// <param name="ClientSecret">By which it knows this Herald; null for a public client.</param>
/// <param name="Name">What staff calls it.</param>
internal sealed record CompanyProvider(Uri Authority, string ClientId, string? ClientSecret, string Name);

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Herald.Web.Platform.Keys;

/// <summary>Signs a request in by <c>Authorization: Bearer hk_…</c>.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KnownKeys keys, KeyUses uses)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Bearer";
    public const string ScopeClaim = "scope";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // What is open to anyone is answered without the store, also to those who send a key, and while the store is away.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy == Policies.Anyone)
            return AuthenticateResult.NoResult();
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(SchemeName + " ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var text = header[(SchemeName.Length + 1)..].Trim();
        if (!SecretKey.LooksLike(text))
            return AuthenticateResult.Fail("Not a key.");

        if (await keys.FindAsync(text, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("No such key, or it was revoked.");

        uses.Note(key);
        Context.Features.Set(key.Caller);
        return AuthenticateResult.Success(new AuthenticationTicket(key.User, SchemeName));
    }
}

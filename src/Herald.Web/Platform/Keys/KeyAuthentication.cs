using System.Security.Claims;
using System.Text.Encodings.Web;
using Herald.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Platform.Keys;

/// <summary>Signs a request in by <c>Authorization: Bearer hk_…</c>.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, HeraldDb db, KeyUses uses)
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

        var hash = SecretKey.Hash(text);
        var key = await db.ApiKeys.Where(row => row.Hash == hash && row.RevokedAt == null)
            .Select(static row => new { row.ProgramId, row.Id, row.Scopes, row.LastUsedAt })
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (key is null)
            return AuthenticateResult.Fail("No such key, or it was revoked.");

        uses.Note(key.ProgramId, key.Id, key.LastUsedAt);
        var claims = new Caller(key.ProgramId, key.Id).ToClaims().Concat(key.Scopes.Select(static scope => new Claim(ScopeClaim, scope)));
        var user = new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
        return AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName));
    }
}

using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Herald.Web.HubSignIn.HandOver;

/// <summary>
/// Reads the token of a hand-over: signed with HS256 and nothing else by a key of this program, made for this hub, for two minutes at most.
/// What is wrong is told to the site's developers in one sentence; it names no secret.
/// </summary>
internal sealed class HandoverToken(HeraldDb db, HandoverSecret secrets, OwnAddress address, TimeProvider clock)
{
    internal const int LengthMax = 8 * 1024;
    private const int JtiLengthMax = 128;
    private const int ExternalIdLengthMax = 128;
    private const int NameLengthMax = 200;

    /// <summary>How long a token may live: it is made when a person presses a button, and used at once.</summary>
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromSeconds(120);

    // Clocks of two machines differ by so much.
    private static readonly TimeSpan AheadMax = TimeSpan.FromSeconds(30);

    private static readonly string[] Algorithms = [SecurityAlgorithms.HmacSha256];

    public async Task<Outcome<HandoverClaims>> ReadAsync(ProgramId program, string slug, string? text, CancellationToken ct)
    {
        if (text is null or { Length: > LengthMax })
            return Refuse("a field 'token' of at most 8,192 characters is expected in the form");
        var kept = await db.HandoverKeys.Where(row => row.ProgramId == program && row.RevokedAt == null)
            .Select(static row => new { row.Id, row.Secret }).ToListAsync(ct);
        var keys = kept.Select(row => secrets.Read(row.Secret, row.Id.ToString())).OfType<SecurityKey>().ToList();
        var audience = address.Of("/hub/" + slug);
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }
            .ValidateTokenAsync(text, Parameters(keys, audience));
        if (!result.IsValid)
            return Refuse(SentenceOf(result.Exception, audience));
        var token = (JsonWebToken)result.SecurityToken;
        return FaultOf(token) is { } fault ? Refuse(fault) : ClaimsOf(token, result.SecurityToken.SigningKey.KeyId);
    }

    private static TokenValidationParameters Parameters(List<SecurityKey> keys, string audience) => new()
    {
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = keys,
        TryAllIssuerSigningKeys = true,
        RequireSignedTokens = true,
        ValidAudience = audience,
        ValidateAudience = true,
        ValidateIssuer = false,
        // Its times are looked at below, by the injected clock.
        ValidateLifetime = false,
    };

    private string? FaultOf(JsonWebToken token)
    {
        var now = clock.GetUtcNow();
        if (!token.TryGetPayloadValue(JwtRegisteredClaimNames.Exp, out long _)
            || !token.TryGetPayloadValue(JwtRegisteredClaimNames.Iat, out long _))
            return "it must carry iat and exp";
        var (from, until) = (new DateTimeOffset(token.IssuedAt, TimeSpan.Zero), new DateTimeOffset(token.ValidTo, TimeSpan.Zero));
        if (until - from > LifetimeMax)
            return $"exp may be at most {LifetimeMax.TotalSeconds:0} seconds after iat";
        if (until <= now)
            return "it has ended; make one when the button is pressed";
        if (from > now + AheadMax)
            return "its iat lies ahead; set the clock of the machine that signs";
        if (token.Id is not { Length: > 0 and <= JtiLengthMax } || token.Id.Any(char.IsControl))
            return $"it must carry a jti of 1 to {JtiLengthMax} characters, no control characters, another one each time";
        if (TextOf(token, JwtRegisteredClaimNames.Sub) is { Length: > ExternalIdLengthMax })
            return $"sub has at most {ExternalIdLengthMax} characters";
        if (TextOf(token, JwtRegisteredClaimNames.Email) is { } email && !EmailAddress.TryRead(email, out _))
            return "email is not an e-mail address";
        if (IsUnverified(token))
            return "it says itself that the email is not verified; leave it out, and name the person by sub";
        return TextOf(token, JwtRegisteredClaimNames.Sub) is null && TextOf(token, JwtRegisteredClaimNames.Email) is null
            ? "it must name the person: sub is the external_id, or email the address"
            : null;
    }

    private static HandoverClaims ClaimsOf(JsonWebToken token, string key)
    {
        IdText.TryRead(key, out HandoverKeyId id);
        EmailAddress.TryRead(TextOf(token, JwtRegisteredClaimNames.Email), out var email);
        var name = TextOf(token, JwtRegisteredClaimNames.Name);
        return new(token.Id, new(token.ValidTo, TimeSpan.Zero), TextOf(token, JwtRegisteredClaimNames.Sub), email,
            name is { Length: > NameLengthMax } ? name[..NameLengthMax] : name, id);
    }

    // Somebody may have typed it at the site who does not own it, and it opens the hub of who does.
    private static bool IsUnverified(JsonWebToken token) =>
        token.TryGetPayloadValue("email_verified", out object? said) && said is not (true or "true");

    private static string? TextOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out string? text) && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl)
            ? text.Trim() : null;

    private static string SentenceOf(Exception fault, string audience) => fault switch
    {
        SecurityTokenInvalidAudienceException => $"aud must be {audience}",
        SecurityTokenInvalidAlgorithmException => "it must be signed with HS256",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException =>
            "its signature is by no standing hand-over key of this program, or not by HS256",
        _ => "it is not a signed JWT",
    };

    private static Refusal Refuse(string why) =>
        new("handover_invalid", $"This hand-over is not taken: {why}. Go back and follow the link to the program again.");
}

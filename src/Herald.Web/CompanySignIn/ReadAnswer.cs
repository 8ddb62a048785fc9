using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Herald.Web.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Herald.Web.CompanySignIn;

/// <summary>
/// Exchanges the code for the company's word, and believes it only where its signature, issuer, audience, time and nonce are right.
/// </summary>
internal sealed partial class ReadAnswer(CompanyKeys keys, HeraldSettings settings, ILogger<ReadAnswer> log)
{
    // Signatures by the company's own key pair; never one by the secret that both know, and never none.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    /// <summary>Who it is; null where the answer is not to be believed, which the log explains.</summary>
    public async Task<CompanyPerson?> RunAsync(string code, BeginCompanySignIn.Begun begun, string redirect, CancellationToken ct)
    {
        var configuration = await keys.ReadAsync(ct);
        if (await ExchangeAsync(configuration, code, begun, redirect, ct) is not { } answer)
            return null;
        if (Text(answer, "id_token") is not { } token)
        {
            NotBelieved(log, "its answer carries no id_token");
            return null;
        }

        if (await ValidateAsync(configuration, token, ct) is not { } valid)
            return null;
        if (valid.TryGetPayloadValue("nonce", out string nonce) && nonce == begun.Nonce && MayBeOurs(valid))
            return await WithEmailAsync(configuration, PersonOf(valid), answer, ct);
        NotBelieved(log, "its nonce is not the one that was asked with, or it is for another client");
        return null;
    }

    private async Task<JsonElement?> ExchangeAsync(
        OpenIdConnectConfiguration configuration, string code, BeginCompanySignIn.Begun begun, string redirect, CancellationToken ct)
    {
        var company = settings.Company!;
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirect,
            ["code_verifier"] = begun.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint);
        var methods = configuration.TokenEndpointAuthMethodsSupported;
        if (company.ClientSecret is not { } secret)
            fields["client_id"] = company.ClientId;
        else if (methods.Count == 0 || methods.Contains("client_secret_basic"))
            request.Headers.Authorization = new("Basic", Basic(company.ClientId, secret));
        else
            (fields["client_id"], fields["client_secret"]) = (company.ClientId, secret);
        request.Content = new FormUrlEncodedContent(fields);
        using var response = await keys.Http.SendAsync(request, ct);
        if (response.IsSuccessStatusCode)
            return await ReadAsync(response, ct);
        NotBelieved(log, $"the company did not exchange the code: {(int)response.StatusCode}");
        return null;
    }

    private async Task<JsonWebToken?> ValidateAsync(OpenIdConnectConfiguration configuration, string token, CancellationToken ct)
    {
        var result = await Tokens.ValidateTokenAsync(token, Asked(configuration));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await keys.ReadAgainAsync(configuration, ct) is { } newer)
            result = await Tokens.ValidateTokenAsync(token, Asked(newer));
        if (result.IsValid)
            return (JsonWebToken)result.SecurityToken;
        NotBelieved(log, result.Exception.GetType().Name);
        return null;
    }

    private TokenValidationParameters Asked(OpenIdConnectConfiguration configuration) => new()
    {
        ValidIssuer = configuration.Issuer,
        ValidAudience = settings.Company!.ClientId,
        IssuerSigningKeys = configuration.SigningKeys,
        ValidAlgorithms = Algorithms,
        ClockSkew = ClocksApart,
    };

    // A word for several must say that it was asked for by us, and none may say that another asked for it.
    private bool MayBeOurs(JsonWebToken token) => token.TryGetPayloadValue("azp", out string? party) && party is not null
        ? party == settings.Company!.ClientId
        : token.Audiences.Count() == 1;

    // Many companies tell the address only where it is asked for besides.
    private async Task<CompanyPerson?> WithEmailAsync(
        OpenIdConnectConfiguration configuration, CompanyPerson person, JsonElement answer, CancellationToken ct)
    {
        if (person.Email is not null || string.IsNullOrEmpty(configuration.UserInfoEndpoint)
            || Text(answer, "access_token") is not { } access)
            return person;
        using var request = new HttpRequestMessage(HttpMethod.Get, configuration.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        using var response = await keys.Http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode || await ReadAsync(response, ct) is not { } told)
            return person;
        if (Text(told, "sub") != person.Subject)
        {
            NotBelieved(log, "it tells of somebody else than it signed for");
            return null;
        }

        return person with
        {
            Email = Text(told, "email"),
            IsVerified = IsTrue(told, "email_verified"),
            Name = person.Name ?? Text(told, "name"),
        };
    }

    // An object in JSON; null where it is anything else.
    private async Task<JsonElement?> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(ct);
            var told = await JsonSerializer.DeserializeAsync<JsonElement>(stream, cancellationToken: ct);
            if (told.ValueKind == JsonValueKind.Object)
                return told;
        }
        catch (JsonException)
        {
            // Said below.
        }

        NotBelieved(log, "its answer is no JSON object");
        return null;
    }

    private static CompanyPerson PersonOf(JsonWebToken token)
    {
        var told = JsonSerializer.Deserialize<JsonElement>(Base64UrlEncoder.Decode(token.EncodedPayload));
        return new(token.Issuer, token.Subject, Text(told, "email"), IsTrue(told, "email_verified"), Text(told, "name"));
    }

    private static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Some write the truth as a text.
    private static bool IsTrue(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || Text(told, name) == "true");

    private static string Basic(string id, string secret) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"));

    [LoggerMessage(LogLevel.Warning, "The company's sign-in is not believed: {Reason}")]
    private static partial void NotBelieved(ILogger log, string reason);
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Herald.Web.Platform;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.WebUtilities;

namespace Herald.Web.CompanySignIn;

/// <summary>
/// Sends somebody to the company's sign-in: with a state that his browser must bring back, a nonce that the answer must carry, and a
/// challenge whose solution only this Herald can send (PKCE).
/// </summary>
internal sealed class BeginCompanySignIn(CompanyKeys keys, HeraldSettings settings, OwnAddress address, SealedCookie cookie)
{
    /// <summary>Where the company sends him back to.</summary>
    public const string AnswerPath = "/sign-in/company/answer";

    private const string Name = "herald.company";
    private const int Bytes = 32;

    // Long enough to find the phone that the company asks for.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>The same in full, as the company knows it and is told it again when the code is exchanged.</summary>
    public string AnswerAddress => address.Of(AnswerPath);

    /// <summary>The address to send him to.</summary>
    public async Task<string> RunAsync(HttpContext http, string returnPath, CancellationToken ct)
    {
        var (state, nonce, verifier) = (Word(), Word(), Word());
        cookie.Set(http, Name, Lifetime, state, nonce, verifier, returnPath);
        return QueryHelpers.AddQueryString((await keys.ReadAsync(ct)).AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = settings.Company!.ClientId,
            ["redirect_uri"] = AnswerAddress,
            ["scope"] = "openid email profile",
            ["state"] = state,
            ["nonce"] = nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>What was begun in this browser under that state; it is good for one answer.</summary>
    public Begun? Take(HttpContext http, string? state)
    {
        if (state is null || cookie.Read(http, Name) is not [var expected, var nonce, var verifier, var path])
            return null;
        cookie.Forget(http, Name);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(state))
            ? new(nonce, verifier, path)
            : null;
    }

    private static string Word() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is remembered until the answer comes.</summary>
    public sealed record Begun(string Nonce, string Verifier, string ReturnPath);
}

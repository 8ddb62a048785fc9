using System.Buffers.Text;
using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Herald.Web.HubSignIn;

/// <summary>
/// What a browser keeps for signing in to one hub: the secret that binds mailed links to it, and that an advocate has signed in with it
/// before. No script reads either, and each program has its own.
/// </summary>
internal sealed class BrowserSecrets(IDataProtectionProvider protection, OwnAddress address)
{
    private const int Bytes = 32;
    private const int Letters = 43;

    // A link lives for ten minutes; whoever asks again in the same sitting keeps the secret, so that his earlier links go on working.
    private static readonly TimeSpan BindingKept = TimeSpan.FromHours(1);

    // As long as browsers keep a cookie at all.
    private static readonly TimeSpan DeviceKept = TimeSpan.FromDays(400);

    private readonly IDataProtector devices = protection.CreateProtector("hub-device");

    /// <summary>A text with 256 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The secret that this browser holds; null where it holds none.</summary>
    public static string? BindingOf(HttpContext http, string slug) =>
        http.Request.Cookies[BindingName(slug)] is { Length: Letters } secret ? secret : null;

    /// <summary>The secret that this browser holds from now on.</summary>
    public string Bind(HttpContext http, string slug)
    {
        var secret = BindingOf(http, slug) ?? New();
        http.Response.Cookies.Append(BindingName(slug), secret, Options(slug, BindingKept));
        return secret;
    }

    /// <summary>Whether this browser has signed in as the advocate before.</summary>
    public bool Knows(HttpContext http, string slug, AdvocateId? advocate)
    {
        if (advocate is null || http.Request.Cookies[DeviceName(slug)] is not { Length: > 0 } kept)
            return false;
        try
        {
            return devices.Unprotect(kept) == advocate.Value.ToString();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Remembers that the advocate has signed in with this browser; the secret of his links has done its work.</summary>
    public void Remember(HttpContext http, string slug, AdvocateId advocate)
    {
        http.Response.Cookies.Append(DeviceName(slug), devices.Protect(advocate.ToString()), Options(slug, DeviceKept));
        http.Response.Cookies.Delete(BindingName(slug), Options(slug, null));
    }

    private static string BindingName(string slug) => "herald.link." + slug;

    private static string DeviceName(string slug) => "herald.device." + slug;

    // Lax: the link is followed from somebody's mail, which is another site.
    private CookieOptions Options(string slug, TimeSpan? kept) => new()
    {
        Path = "/hub/" + slug,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = address.IsSecure,
        IsEssential = true,
        MaxAge = kept,
    };
}

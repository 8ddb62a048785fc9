using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Herald.Web.Platform.SignIn;

/// <summary>A few words that a browser keeps for some minutes, sealed: it can neither read nor change them.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, OwnAddress address, TimeProvider clock)
{
    private const char Between = '\n';

    /// <summary>Hands the words over; none may have a line break.</summary>
    public void Set(HttpContext http, string name, TimeSpan lifetime, params IReadOnlyList<string> words)
    {
        var end = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(name, Protector(name).Protect(string.Join(Between, [end, .. words])), Options(lifetime));
    }

    /// <summary>The words; null where there are none, they were tampered with, or their time is over.</summary>
    public IReadOnlyList<string>? Read(HttpContext http, string name)
    {
        if (http.Request.Cookies[name] is not { } text)
            return null;
        try
        {
            var words = Protector(name).Unprotect(text).Split(Between);
            return clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(words[0], CultureInfo.InvariantCulture) ? words[1..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(name, Options(null));

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = address.IsSecure,
        MaxAge = lifetime,
        IsEssential = true,
    };

    private IDataProtector Protector(string name) => protection.CreateProtector("cookie", name);
}

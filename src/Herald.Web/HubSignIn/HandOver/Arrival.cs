using System.Globalization;
using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Herald.Web.HubSignIn.HandOver;

/// <summary>
/// Carries who was handed over from the other site's post to our own page. A post of another site comes without our cookies, so that only
/// the page behind it can see whether somebody else is signed in here already.
/// </summary>
internal sealed class Arrival(IDataProtectionProvider protection, OwnAddress address, TimeProvider clock)
{
    // The redirect follows at once; a page that asks is answered within a while.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("hand-over-arrival");

    public void Keep(HttpContext http, string slug, AdvocateId advocate)
    {
        var until = (clock.GetUtcNow() + KeptFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(NameOf(slug), protector.Protect($"{slug} {advocate} {until}"), Options(slug));
    }

    /// <summary>Who was handed over to this browser; null where nobody was, or too long ago.</summary>
    public AdvocateId? Of(HttpContext http, string slug)
    {
        if (http.Request.Cookies[NameOf(slug)] is not { Length: > 0 } kept)
            return null;
        try
        {
            var parts = protector.Unprotect(kept).Split(' ');
            return parts[0] == slug && IdText.TryRead(parts[1], out AdvocateId advocate)
                && long.Parse(parts[2], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
                ? advocate
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http, string slug) => http.Response.Cookies.Delete(NameOf(slug), Options(slug));

    private static string NameOf(string slug) => "herald.arrival." + slug;

    private CookieOptions Options(string slug) => new()
    {
        Path = $"/hub/{slug}/hand-over",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = address.IsSecure,
        IsEssential = true,
    };
}

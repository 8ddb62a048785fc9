using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Herald.Web.Platform;

namespace Herald.Web.StaffSignIn.Attempts;

/// <summary>By what a browser is known again: a random word. The store keeps its hash for each person who signed in there.</summary>
internal static class DeviceCookie
{
    private const string Name = "herald.device";
    private const int Bytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>The hash of what the browser sent; null where it sent nothing that could be one.</summary>
    public static string? HashOf(HttpContext http) =>
        http.Request.Cookies[Name] is { Length: 43 } word ? Hash(word) : null;

    /// <summary>Gives the browser a new word and returns its hash.</summary>
    public static string Renew(HttpContext http)
    {
        var word = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        http.Response.Cookies.Append(Name, word, Options(http));
        return Hash(word);
    }

    /// <summary>Tells the browser to keep the word that it has for another year.</summary>
    public static void Keep(HttpContext http) => http.Response.Cookies.Append(Name, http.Request.Cookies[Name]!, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = OwnAddress.In(http).IsSecure,
        MaxAge = Lifetime,
        IsEssential = true,
    };

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(word)));
}

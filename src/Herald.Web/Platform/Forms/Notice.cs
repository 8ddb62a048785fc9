namespace Herald.Web.Platform.Forms;

/// <summary>What was just done, for the page that a form leads to; it is said once.</summary>
internal static class Notice
{
    private const string Name = "herald.notice";

    // As long as a redirect takes, and not until somebody comes back tomorrow.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>Leaves a sentence for the next page.</summary>
    public static void Leave(HttpContext http, string sentence) =>
        http.Response.Cookies.Append(Name, Uri.EscapeDataString(sentence), Options(http, Lifetime));

    /// <summary>Takes the sentence that was left, and with it the cookie; null where none was.</summary>
    public static string? Take(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } sentence)
            return null;
        http.Response.Cookies.Delete(Name, Options(http, null));
        return Uri.UnescapeDataString(sentence);
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = OwnAddress.In(http).IsSecure,
        MaxAge = lifetime,
        IsEssential = true,
    };
}

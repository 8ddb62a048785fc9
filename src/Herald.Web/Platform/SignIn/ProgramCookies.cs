using Microsoft.AspNetCore.Authentication.Cookies;

namespace Herald.Web.Platform.SignIn;

/// <summary>Gives each program's hub a cookie of its own, so that somebody may be an advocate of two programs in one browser.</summary>
internal sealed class ProgramCookies : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, NameOf(context, key), options);

    // Where an address names no program, as the landing place of a link may, who signs in says it.
    private static string NameOf(HttpContext http, string key) =>
        $"{key}.{http.Features.Get<AdvocateSession.Place>()?.Slug ?? ProgramInAddress.Of(http)}";
}

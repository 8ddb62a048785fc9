using Herald.Core.Ids;
using Herald.Core.Links;

namespace Herald.Web.Tracking;

/// <summary>The answer to who follows a link: onward, with the click in query and cookie where it was counted.</summary>
internal sealed class Redirection(Landing landing)
{
    /// <summary>The click, where the visit was counted as one.</summary>
    public ClickId? Click { get; init; }

    /// <summary>For how many days the browser remembers the click.</summary>
    public int WindowDays { get; init; }

    /// <summary>Whether people come here by https, so that the cookie is for that alone.</summary>
    public bool IsSecure { get; init; }

    public void Answer(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = Click is { } click ? landing.With(click) : landing.Plain;
        response.Headers.CacheControl = "no-store";
        // The page that the friend comes from is told to the destination by its host only, as browsers do by themselves.
        response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (Click is { } remembered)
            response.Cookies.Append(ClickMark.Name, remembered.ToString(), CookieOptions());
    }

    private CookieOptions CookieOptions() => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = IsSecure,
        MaxAge = TimeSpan.FromDays(WindowDays),
    };
}

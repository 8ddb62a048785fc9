using Herald.Web.Platform.Pages;

namespace Herald.Web.Invitations;

/// <summary>What goes with every page around an invitation.</summary>
internal static class InvitationHeaders
{
    /// <summary>Search engines leave it out, and no cache keeps it: a form has its own ticket, a page of one's own is one's own.</summary>
    public static void Keep(HttpContext http)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers.CacheControl = PageRoutes.Private;
    }

    /// <summary>Whoever has the address sees the page: it is told to nobody whom a link on it leads to.</summary>
    public static void Hide(HttpContext http)
    {
        Keep(http);
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}

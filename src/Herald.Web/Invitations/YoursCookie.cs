using Herald.Core.Invitations;
using Herald.Web.Platform;

namespace Herald.Web.Invitations;

/// <summary>By this a browser that accepted an invitation finds its own page again; it is sent for this invitation alone.</summary>
internal static class YoursCookie
{
    private const string Name = "herald_yours";

    // As long as most windows of attribution; afterwards the page is still there for who kept its address.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    public static string? Read(HttpContext http) =>
        http.Request.Cookies[Name] is { } token && FormTicket.LooksRight(token) ? token : null;

    public static void Write(HttpContext http, string invitation, string token) =>
        http.Response.Cookies.Append(Name, token, new()
        {
            Path = invitation,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = OwnAddress.In(http).IsSecure,
            MaxAge = KeptFor,
        });
}

using System.Reflection;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Web.Platform;
using Microsoft.AspNetCore.Http.Metadata;

namespace Herald.Web.Tracking;

/// <summary>The answer to who follows a link: onward, with the click in query and cookie where it was counted.</summary>
internal sealed class Redirection(Uri address) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    /// <summary>The click, where the visit was counted as one.</summary>
    public ClickId? Click { get; init; }

    /// <summary>For how many days the browser remembers the click.</summary>
    public int WindowDays { get; init; }

    public int? StatusCode => StatusCodes.Status302Found;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = Click is { } click ? ClickMark.AddTo(address, click) : LandingPlace.Print(address);
        response.Headers.CacheControl = "no-store";
        // The page that the friend comes from is told to the destination by its host only, as browsers do by themselves.
        response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (Click is { } remembered)
            response.Cookies.Append(ClickMark.Name, remembered.ToString(), CookieOptions(httpContext));
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status302Found));

    private CookieOptions CookieOptions(HttpContext http) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = OwnAddress.In(http).IsSecure,
        MaxAge = TimeSpan.FromDays(WindowDays),
    };
}

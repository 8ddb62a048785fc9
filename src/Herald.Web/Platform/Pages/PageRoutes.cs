using System.Text;
using Herald.Web.Platform.Keys;
using Herald.Web.Ui.Assets;
using Herald.Web.Ui.Colours;

namespace Herald.Web.Platform.Pages;

/// <summary>How pages are mapped, and what every page asks for.</summary>
internal static class PageRoutes
{
    /// <summary>
    /// For pages that are one person's. Both words, since the antiforgery token on a page wants both, and warns where it must add one.
    /// </summary>
    public const string Private = "no-cache, no-store";

    private const string Forever = "public, max-age=31536000, immutable";
    private const string Briefly = "public, max-age=300";
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A page that everybody may read.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapLazily(pattern, Reads, handler).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();

    /// <summary>A page for callers of a policy; nobody else's cache keeps it.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder app, string pattern, string policy, Delegate handler) =>
        app.MapLazily(pattern, Reads, handler).RequireAuthorization(policy).ExcludeFromDescription().AddEndpointFilter(KeepPrivate);

    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapPage("/assets/{**name}", Asset);
        app.MapPage("/brand/{hue:range(0,359)}.css", Brand);
    }

    private static ValueTask<object?> KeepPrivate(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = Private;
        return next(context);
    }

    private static Task Asset(string? name, HttpContext http) => BrowserAssets.Find(name ?? "") is { } asset
        ? asset.SendAsync(http, http.Request.Query["v"] == asset.Hash ? Forever : Briefly)
        : Problems.Refused.With(StatusCodes.Status404NotFound, "not_found", "There is nothing at this address.").ExecuteAsync(http);

    private static Task Brand(int hue, HttpContext http) =>
        new PreparedAnswer(Encoding.UTF8.GetBytes(BrandColours.Of(hue).ToStyle()), AssetTypes.Of(".css")).SendAsync(http, Briefly);
}

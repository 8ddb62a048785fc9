using Herald.Data.Tracking;
using Herald.Web.Platform.Keys;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Tracking;

/// <summary>Following links, and counting who did.</summary>
internal static class TrackingRoutes
{
    public static IServiceCollection AddTracking(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Routing would refuse a policy on an address that it answers itself. That all others ask theirs is what the test that walks
        // all routes is for.
        services.Configure<RouteOptions>(static routing => routing.SuppressCheckForUnhandledSecurityMetadata = true);
        services.AddSingleton<LinkLookup>().AddSingleton<TouchpointBatch>().AddHostedService<WriteClicks>();
        services.AddSingleton<KeepClicks>().AddHostedService(static provider => provider.GetRequiredService<KeepClicks>());
        services.AddSingleton(static _ => CrawlerList.Known).AddSingleton<UserAgents>().AddSingleton<WhyNotCounted>();
        return services.AddSingleton<RecordClick>().AddSingleton<TrackingMeter>().AddSingleton<FollowLink>();
    }

    public static void MapTracking(this IEndpointRouteBuilder app)
    {
        // Held here and not asked for by each request, which would open a scope for it.
        var follow = app.ServiceProvider.GetRequiredService<FollowLink>();

        // The hottest address, and open to everybody: what stands behind routing has nothing to ask of it. Other parameters are not
        // refused: those who share a link hang theirs on it.
        app.MapMethods("/r/{code}", [HttpMethods.Get, HttpMethods.Head],
                (string code, [FromQuery] string[]? to, HttpContext http) => FollowAsync(follow, code, to, http))
            .RequireAuthorization(Policies.Anyone).DisableRateLimiting()
            .Produces(StatusCodes.Status302Found).Produces(StatusCodes.Status404NotFound)
            .ShortCircuit()
            .WithTags("Links").WithSummary("Follow a link; ?to= leads elsewhere on a host that the program allows");
    }

    private static async Task FollowAsync(FollowLink follow, string code, string[]? to, HttpContext http)
    {
        // Who goes away meanwhile has clicked all the same.
        if (await follow.RunAsync(code, to is [var asked] ? asked : null, http, CancellationToken.None) is { } redirection)
            redirection.Answer(http);
        else
            await new UnknownLink(code).ExecuteAsync(http);
    }
}

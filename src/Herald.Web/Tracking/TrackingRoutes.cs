using Herald.Data.Tracking;
using Herald.Web.Platform.Keys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Tracking;

/// <summary>Following links, and counting who did.</summary>
internal static class TrackingRoutes
{
    public static IServiceCollection AddTracking(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<LinkLookup>().AddSingleton<TouchpointBatch>().AddHostedService<WriteClicks>();
        services.AddSingleton(static _ => CrawlerList.Load()).AddSingleton<UserAgents>().AddSingleton<WhyNotCounted>();
        return services.AddSingleton<RecordClick>().AddSingleton<TrackingMeter>().AddSingleton<FollowLink>();
    }

    public static void MapTracking(this IEndpointRouteBuilder app) =>
        app.MapMethods("/r/{code}", [HttpMethods.Get, HttpMethods.Head], Follow).RequireAuthorization(Policies.Anyone).DisableRateLimiting()
            .WithTags("Links").WithSummary("Follow a link; ?to= leads elsewhere on a host that the program allows");

    // Other parameters are not refused: those who share a link hang theirs on it.
    private static async Task<Results<Redirection, UnknownLink>> Follow(
        string code, [FromQuery] string[]? to, HttpContext http, FollowLink follow, CancellationToken ct) =>
        await follow.RunAsync(code, to is [var asked] ? asked : null, http, ct) is { } redirection ? redirection : new UnknownLink(code);
}

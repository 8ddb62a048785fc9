using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Honours.Pages;

/// <summary>Advocates of the month in the hub.</summary>
internal static class OwnHonourRoutes
{
    public static void MapOwnHonours(this IEndpointRouteBuilder app) => app.MapPage("/hub/{slug}/honours", PagePolicies.Hub, Show);

    private static async Task<RazorComponentResult<HonoursHubPage>> Show(
        AdvocateCaller caller, ReadHonours read, HubFrames frames, CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Honours = await read.OfAsync(caller.Program, caller.Advocate, ct),
        });
}

using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub.Climbing;

/// <summary>The advocate's level, and the ladder that it is on.</summary>
internal static class ClimbRoutes
{
    public static IServiceCollection AddClimbing(this IServiceCollection services) => services.AddScoped<LevelTextQueries>();

    public static void MapClimbing(this IEndpointRouteBuilder app) => app.MapPage("/hub/{slug}/level", PagePolicies.Hub, Show);

    private static async Task<Results<RazorComponentResult<LevelPage>, Refused>> Show(
        Member member, LevelTextQueries levels, CancellationToken ct) =>
        await levels.OfAsync(member, ct) is { } level
            ? new RazorComponentResult<LevelPage>(new { Level = level })
            : Refused.NotFound("level");
}

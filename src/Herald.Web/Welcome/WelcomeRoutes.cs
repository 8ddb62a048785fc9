using Herald.Web.Demo;
using Herald.Web.Platform;
using Herald.Web.Platform.Pages;
using Herald.Web.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Welcome;

/// <summary>The first page: what this is, and where everything is. Nothing private stands on it.</summary>
internal static class WelcomeRoutes
{
    public static void MapWelcome(this IEndpointRouteBuilder app) => app.MapPage("/", Show);

    private static readonly Place[] DemoCompany =
    [
        new("Hub", "/hub/" + DemoPlan.Slug, "What members of the demo program see first. The people in it are invented."),
        new("Console", "/console/" + DemoPlan.Slug, "What staff can do today, and how."),
    ];

    private static async Task<RazorComponentResult<WelcomePage>> Show(
        ProgramQueries programs, HeraldSettings settings, CancellationToken ct) =>
        new(new { Fresh = !await programs.AnyAsync(ct), Demo = settings.Demo ? DemoCompany : [] });
}

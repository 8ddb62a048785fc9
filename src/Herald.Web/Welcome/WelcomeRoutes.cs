using Herald.Web.Platform.Pages;
using Herald.Web.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Welcome;

/// <summary>The first page: what this is, and where everything is. Nothing private stands on it.</summary>
internal static class WelcomeRoutes
{
    public static void MapWelcome(this IEndpointRouteBuilder app) => app.MapPage("/", Show);

    private static async Task<RazorComponentResult<WelcomePage>> Show(ProgramQueries programs, CancellationToken ct) =>
        new(new { Fresh = !await programs.AnyAsync(ct) });
}

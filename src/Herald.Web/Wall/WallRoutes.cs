using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Wall;

/// <summary>A program's wall of fame, for everybody, where staff opened it.</summary>
internal static class WallRoutes
{
    // Who takes his consent back is gone from it as soon.
    private const string Briefly = "private, max-age=60";

    public static IServiceCollection AddWall(this IServiceCollection services) => services.AddScoped<WallQueries>();

    public static void MapWall(this IEndpointRouteBuilder app) => app.MapPage("/wall/{slug}", Show);

    private static async Task<Results<RazorComponentResult<WallPage>, Refused>> Show(
        string slug, HttpContext http, KnownPrograms programs, WallQueries wall, CancellationToken ct)
    {
        if (await programs.FindAsync(slug, ct) is not { Wall: true } program)
        {
            return Refused.With(StatusCodes.Status404NotFound, "not_found",
                T("There is no wall of fame at this address. Members read of each other in their hub."));
        }

        http.Response.Headers.CacheControl = Briefly;
        return new RazorComponentResult<WallPage>(new { Wall = await wall.OfAsync(program, ct) });
    }
}

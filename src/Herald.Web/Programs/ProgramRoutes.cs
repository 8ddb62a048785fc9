using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Programs;

/// <summary>Programs and their keys; the front doors of hub and console.</summary>
internal static class ProgramRoutes
{
    public static IServiceCollection AddPrograms(this IServiceCollection services) =>
        services.AddScoped<CreateProgram>().AddScoped<CreateKey>().AddScoped<ProgramQueries>();

    public static void MapPrograms(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}", Hub);
        app.MapPage("/console/{slug}", StaffDoor);
    }

    private static async Task<Results<RazorComponentResult<HubPage>, Refused>> Hub(
        string slug, ProgramQueries programs, CancellationToken ct) =>
        await programs.FindPublicAsync(slug, ct) is { } program ? new RazorComponentResult<HubPage>(new { Program = program }) : Missing();

    private static async Task<Results<RazorComponentResult<ConsolePage>, Refused>> StaffDoor(
        string slug, ProgramQueries programs, CancellationToken ct) =>
        await programs.FindPublicAsync(slug, ct) is { } program
            ? new RazorComponentResult<ConsolePage>(new { Program = program })
            : Missing();

    private static Refused Missing() => Refused.With(
        StatusCodes.Status404NotFound,
        "not_found",
        "There is no program at this address. Check it with whoever sent it to you; addresses are in small letters.");
}

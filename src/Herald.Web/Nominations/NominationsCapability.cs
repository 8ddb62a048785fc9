using Herald.Web.Nominations.Console;
using Herald.Web.Platform;

namespace Herald.Web.Nominations;

/// <summary>Who is to be invited next: a ranked list with its reasons, and those whom staff name.</summary>
internal static class NominationsCapability
{
    public static IServiceCollection AddNominations(this IServiceCollection services) => services
        .AddScoped<GatherNominees>().AddScoped<NomineeQueries>().AddScoped<NominatePeople>().AddScoped<ShowNominees>()
        .AddJsonShapes(NominationJson.Default);

    public static void MapNominations(this IEndpointRouteBuilder app)
    {
        app.MapNominationRoutes();
        app.MapNomineePages();
    }
}

using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Streaks;

/// <summary>Weeks in a row in which advocates did something.</summary>
internal static class StreakRoutes
{
    public static IServiceCollection AddStreaks(this IServiceCollection services) =>
        services.AddScoped<StreakQueries>().AddJsonShapes(StreakJson.Default);

    public static void MapStreaks(this IEndpointRouteBuilder app) =>
        app.MapApi("Advocates").MapGet("/advocates/{id}/streak", Get).OfAdvocate().RequireAuthorization(Scopes.Read)
            .WithSummary("Get the streak of an advocate: weeks in a row in which something was done")
            .WithExample(answer: StreakExamples.View);

    private static async Task<Results<Ok<StreakView>, Refused>> Get(
        PathId<AdvocateId> id, Caller caller, HeraldDb db, StreakQueries streaks, CancellationToken ct)
    {
        if (!await db.Advocates.AnyAsync(row => row.ProgramId == caller.Program && row.Id == id.Value, ct))
            return Refused.NotFound("advocate");
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        return TypedResults.Ok(StreakView.Of(id.Value, await streaks.OfAsync(program, id.Value, ct)));
    }
}

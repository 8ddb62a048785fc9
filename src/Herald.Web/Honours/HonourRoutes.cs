using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Honours.Console;
using Herald.Web.Honours.Pages;
using Herald.Web.Platform;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Honours;

/// <summary>Advocates of the month.</summary>
internal static class HonourRoutes
{
    public static IServiceCollection AddHonours(this IServiceCollection services) => services
        .AddScoped<ChooseHonour>().AddScoped<CandidateQueries>().AddScoped<ShowHonours>().AddScoped<ReadHonours>()
        .AddSingleton(new ConsolePlace(39, "/honours", "Advocate of the month", "medal", StaffRight.See) { Group = ConsolePlace.People })
        .AddJsonShapes(HonourJson.Default);

    public static void MapHonours(this IEndpointRouteBuilder app)
    {
        app.MapHonourPages();
        app.MapOwnHonours();
        var api = app.MapApi("Honours");
        api.MapGet("/honours", List).RequireAuthorization(Scopes.Read).WithSummary("List advocates of the month, newest first")
            .WithExample(answer: HonourExamples.Page);
        api.MapPost("/honours", Choose).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Choose the advocate of a month, or another one until he is announced")
            .WithExample(HonourExamples.Input, HonourExamples.View);
        api.MapGet("/honours/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get an advocate of the month")
            .WithExample(answer: HonourExamples.View);
        api.MapDelete("/honours/{id}", Leave).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Leave a month without one, until he is announced").WithExample(answer: HonourExamples.View);
        api.MapPost("/honours/{id}/announcement", Announce).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Announce an advocate of the month in the hub; he is told").WithExample(answer: HonourExamples.Announced);
    }

    private static async Task<Results<Ok<Page<HonourView>>, Refused>> List(
        PageRequest page, Caller caller, HeraldDb db, CancellationToken ct)
    {
        if (!page.After(out HonourId after, out var fault))
            return fault;
        var rows = await db.Honours.Where(row => row.ProgramId == caller.Program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(page.Limit + 1).ToListAsync(ct);
        return TypedResults.Ok(Page<HonourView>.Of([.. rows.Select(HonourView.Of)], page.Limit, static row => row.Id.ToString()));
    }

    private static async Task<Results<Created<HonourView>, Refused>> Choose(
        Body<HonourInput> body, Caller caller, ChooseHonour choose, HeraldDb db, CancellationToken ct)
    {
        if ((await choose.RunAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/honours/{id}", await FindAsync(db, caller, id, ct));
    }

    private static async Task<Results<Ok<HonourView>, Refused>> Get(
        PathId<HonourId> id, Caller caller, HeraldDb db, CancellationToken ct) =>
        await FindAsync(db, caller, id.Value, ct) is { } view ? TypedResults.Ok(view) : Refused.NotFound("honour");

    private static async Task<Results<Ok<HonourView>, Refused>> Leave(
        PathId<HonourId> id, Caller caller, ChooseHonour choose, HeraldDb db, CancellationToken ct)
    {
        var left = await FindAsync(db, caller, id.Value, ct);
        return (await choose.LeaveAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : TypedResults.Ok(left);
    }

    private static async Task<Results<Ok<HonourView>, Refused>> Announce(
        PathId<HonourId> id, Caller caller, ChooseHonour choose, HeraldDb db, CancellationToken ct) =>
        (await choose.AnnounceAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out _)
            ? Refused.Because(refusal)
            : TypedResults.Ok(await FindAsync(db, caller, id.Value, ct));

    private static async Task<HonourView?> FindAsync(HeraldDb db, Caller caller, HonourId id, CancellationToken ct) =>
        await db.Honours.SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.Id == id, ct) is { } row
            ? HonourView.Of(row)
            : null;
}

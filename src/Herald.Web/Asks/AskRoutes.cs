using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Asks.Console;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Asks;

/// <summary>What advocates are asked for, how often they may be, and who is left in peace.</summary>
internal static class AskRoutes
{
    public static IServiceCollection AddAsks(this IServiceCollection services) =>
        services.AddScoped<AskQueries>().AddScoped<RecordAsk>().AddScoped<SetRespite>().AddScoped<ShowAsks>()
            .AddJsonShapes(AskJson.Default);

    public static void MapAsks(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Asks");
        api.MapGet("/advocates/{id}/asks", Get).OfAdvocate().RequireAuthorization(Scopes.Read)
            .WithSummary("Get how often an advocate was asked of late, and whether he may be now")
            .WithExample(answer: AskExamples.All);
        api.MapPost("/advocates/{id}/asks", Record).Writes().OfAdvocate().RequireAuthorization(Scopes.Write)
            .WithSummary("Record that an advocate is asked for something outside the hub, where his budget allows it")
            .WithExample(AskExamples.Input, AskExamples.View);
        api.MapPut("/advocates/{id}/respite", Set).Writes().OfAdvocate().RequireAuthorization(Scopes.Write)
            .WithSummary("Have an advocate asked for nothing until a day, or until it is ended")
            .WithExample(AskExamples.RespiteInput, AskExamples.Respite);
        api.MapDelete("/advocates/{id}/respite", End).Writes().OfAdvocate().RequireAuthorization(Scopes.Write)
            .WithSummary("Let an advocate be asked again").WithExample(answer: AskExamples.All);
    }

    private static async Task<Results<Ok<AsksView>, Refused>> Get(
        PathId<AdvocateId> id, Caller caller, AskQueries asks, TimeProvider clock, CancellationToken ct) =>
        await asks.FindAsync(caller.Program, id.Value, clock.GetUtcNow(), ct) is { } standing
            ? TypedResults.Ok(AsksView.Of(id.Value, standing))
            : Refused.NotFound("advocate");

    private static async Task<Results<Created<AskView>, Refused>> Record(
        PathId<AdvocateId> id, Body<AskInput> body, Caller caller, RecordAsk record, CancellationToken ct) =>
        (await record.RunAsync(caller.Program, id.Value, body.Value.About!, ct)).Refused(out var refusal, out var ask)
            ? Refused.Because(refusal)
            : TypedResults.Created($"/v1/advocates/{id.Value}/asks", AskView.Of(ask));

    private static async Task<Results<Ok<RespiteView>, Refused>> Set(
        PathId<AdvocateId> id, Body<RespiteInput> body, Caller caller, SetRespite set, HeraldDb db, KeyAuthors authors, AuditTrail audit,
        CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await set.RunAsync(caller.Program, id.Value, body.Value, by.Name, ct)).Refused(out var refusal, out var respite))
            return Refused.Because(refusal);
        var until = respite.Until?.ToString("O", CultureInfo.InvariantCulture) ?? "open end";
        audit.Note(db, by, "left advocate in peace", id.Value.ToString(), $"{until}: {respite.Reason}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RespiteView.Of(respite));
    }

    private static async Task<Results<Ok<AsksView>, Refused>> End(
        PathId<AdvocateId> id, Caller caller, SetRespite set, AskQueries asks, TimeProvider clock, HeraldDb db, KeyAuthors authors,
        AuditTrail audit, CancellationToken ct)
    {
        if (await set.EndAsync(caller.Program, id.Value, ct))
        {
            audit.Note(db, await authors.OfAsync(caller, ct), "let advocate be asked again", id.Value.ToString());
            await db.SaveChangesAsync(ct);
        }

        return await asks.FindAsync(caller.Program, id.Value, clock.GetUtcNow(), ct) is { } standing
            ? TypedResults.Ok(AsksView.Of(id.Value, standing))
            : Refused.NotFound("advocate");
    }
}

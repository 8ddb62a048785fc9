using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Advocates.Merging;

/// <summary>Two advocates who are one person.</summary>
internal static class MergeRoutes
{
    public static IServiceCollection AddMerging(this IServiceCollection services) =>
        services.AddScoped<MergeAdvocates>().AddScoped<UndoMerge>().AddScoped<MoveRewards>().AddScoped<MergeQueries>()
            .AddScoped<ShowMerge>().AddJsonShapes(MergeJson.Default);

    public static void MapMerging(this IEndpointRouteBuilder app)
    {
        app.MapMergePages();
        var api = app.MapApi("Advocates");
        api.MapGet("/advocates/{id}/merges", List).OfAdvocate().RequireAuthorization(Scopes.Read)
            .WithSummary("List whom an advocate turned out to be, newest first, with merges that were undone")
            .WithExample(answer: MergeExamples.Page);
        api.MapPost("/advocates/{id}/merges", Merge).Writes().OfAdvocate().RequireAuthorization(Scopes.Write)
            .WithSummary("Merge another advocate into this one: links, referrals, rewards, badges and all else come along")
            .WithExample(MergeExamples.Input, MergeExamples.View);
        api.MapGet("/merges/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get one merge of two advocates")
            .WithExample(answer: MergeExamples.View);
        api.MapDelete("/merges/{id}", Undo).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Undo a merge: what came along goes back, what came since stays")
            .WithExample(answer: MergeExamples.View with { UndoneBy = "Kim Larsen", UndoneAt = MergeExamples.View.MadeAt.AddHours(2) });
    }

    private static async Task<Results<Ok<Page<MergeView>>, Refused>> List(
        PathId<AdvocateId> id, PageRequest page, Caller caller, MergeQueries merges, CancellationToken ct)
    {
        if (!page.After(out MergeId after, out var fault))
            return fault;
        return await merges.ListAsync(caller.Program, id.Value, after, page.Limit, ct) is { } found
            ? TypedResults.Ok(found) : Refused.NotFound("advocate");
    }

    private static async Task<Results<Created<MergeView>, Refused>> Merge(
        PathId<AdvocateId> id, Body<MergeInput> body, Caller caller, AdvocateQueries advocates, MergeAdvocates merge, MergeQueries merges,
        HeraldDb db, KeyAuthors authors, AuditTrail audit, CancellationToken ct)
    {
        if (await advocates.ResolveAsync(caller.Program, body.Value.Advocate!.Trim(), ct) is not { } other)
            return Refused.Because(MergeRefusals.NobodyCalled());
        var by = await authors.OfAsync(caller, ct);
        if ((await merge.RunAsync(caller.Program, other.Id, id.Value, body.Value.Note, by.Name, ct)).Refused(out var refusal, out var made))
            return Refused.Because(refusal);
        audit.Note(db, by, "merged advocates", id.Value.ToString(), $"{other.Id} went into him");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/merges/{made.Id}", await merges.ViewAsync(made, ct));
    }

    private static async Task<Results<Ok<MergeView>, Refused>> Get(
        PathId<MergeId> id, Caller caller, MergeQueries merges, CancellationToken ct) =>
        await merges.FindAsync(caller.Program, id.Value, ct) is { } merge ? TypedResults.Ok(merge) : Refused.NotFound("merge");

    private static async Task<Results<Ok<MergeView>, Refused>> Undo(
        PathId<MergeId> id, Caller caller, UndoMerge undo, MergeQueries merges, HeraldDb db, KeyAuthors authors, AuditTrail audit,
        CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await undo.RunAsync(caller.Program, id.Value, by.Name, ct)).Refused(out var refusal, out var undone))
            return Refused.Because(refusal);
        audit.Note(db, by, "undid merge of advocates", undone.IntoId.ToString(), $"{undone.FromId} is himself again");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await merges.ViewAsync(undone, ct));
    }
}

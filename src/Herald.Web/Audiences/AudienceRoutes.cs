using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Advocates;
using Herald.Web.Audiences.Console;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Audiences;

/// <summary>Named conditions over advocates: making them, and asking who belongs to one just now.</summary>
internal static class AudienceRoutes
{
    public static IServiceCollection AddAudiences(this IServiceCollection services) => services
        .AddScoped<AudienceQueries>().AddScoped<AudienceNotes>().AddScoped<SaveAudience>().AddScoped<RemoveAudience>()
        .AddAudiencePages().AddJsonShapes(AudienceJson.Default);

    public static void MapAudiences(this IEndpointRouteBuilder app)
    {
        app.MapAudiencePages();
        var api = app.MapApi("Audiences");
        api.MapGet("/audiences", List).RequireAuthorization(Scopes.Read).WithSummary("List audiences, newest first")
            .WithExample(answer: AudienceExamples.Page);
        api.MapPost("/audiences", Create).Writes().RequireAuthorization(Scopes.Admin).WithSummary("Make an audience")
            .WithExample(AudienceExamples.Input, AudienceExamples.View);
        api.MapPost("/audiences/preview", Preview).RequireAuthorization(Scopes.Read)
            .WithSummary("Count the advocates for whom a condition holds just now, with a sample; nothing is made")
            .WithExample(AudienceExamples.PreviewInput, AudienceExamples.Preview);
        api.MapGet("/audiences/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get one audience")
            .WithExample(answer: AudienceExamples.View);
        api.MapPut("/audiences/{id}", Change).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Change the name and the condition of an audience")
            .WithExample(AudienceExamples.Input, AudienceExamples.View);
        api.MapDelete("/audiences/{id}", Remove).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Delete an audience that nothing refers to");
        api.MapGet("/audiences/{id}/advocates", Advocates).RequireAuthorization(Scopes.Read)
            .WithSummary("List the advocates who belong to an audience just now, newest first")
            .WithExample(answer: AdvocateExamples.Page);
    }

    private static async Task<Results<Ok<Page<AudienceView>>, Refused>> List(
        PageRequest page, Caller caller, AudienceQueries audiences, CancellationToken ct)
    {
        if (!page.After(out AudienceId after, out var fault))
            return fault;
        return TypedResults.Ok(await audiences.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<AudienceView>, Refused>> Create(
        Body<AudienceInput> body, Caller caller, SaveAudience save, KeyAuthors authors, AudienceQueries audiences, CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await save.CreateAsync(by, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/audiences/{id}", await audiences.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<PreviewView>, Refused>> Preview(
        Body<PreviewInput> body, Caller caller, AudienceQueries audiences, CancellationToken ct) =>
        (await audiences.PreviewAsync(caller.Program, body.Value.When!, ct)).Refused(out var refusal, out var preview)
            ? Refused.Because(refusal)
            : TypedResults.Ok(preview);

    private static async Task<Results<Ok<AudienceView>, Refused>> Get(
        PathId<AudienceId> id, Caller caller, AudienceQueries audiences, CancellationToken ct) =>
        await audiences.FindAsync(caller.Program, id.Value, ct) is { } audience ? TypedResults.Ok(audience) : Refused.NotFound("audience");

    private static async Task<Results<Ok<AudienceView>, Refused>> Change(
        PathId<AudienceId> id, Body<AudienceInput> body, Caller caller, SaveAudience save, KeyAuthors authors, AudienceQueries audiences,
        CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await save.ChangeAsync(by, id.Value, body.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        return TypedResults.Ok(await audiences.FindAsync(caller.Program, id.Value, ct));
    }

    private static async Task<Results<Ok<AudienceView>, Refused>> Remove(
        PathId<AudienceId> id, Caller caller, RemoveAudience remove, KeyAuthors authors, CancellationToken ct) =>
        (await remove.RunAsync(await authors.OfAsync(caller, ct), id.Value, ct)).Refused(out var refusal, out var audience)
            ? Refused.Because(refusal)
            : TypedResults.Ok(AudienceView.Of(audience));

    private static async Task<Results<Ok<Page<AdvocateView>>, Refused>> Advocates(
        PathId<AudienceId> id, PageRequest page, Caller caller, AudienceQueries audiences, CancellationToken ct)
    {
        if (!page.After(out AdvocateId after, out var fault))
            return fault;
        return await audiences.AdvocatesAsync(caller.Program, id.Value, after, page.Limit, ct) is { } found
            ? TypedResults.Ok(found)
            : Refused.NotFound("audience");
    }
}

using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Advocates.Companies;
using Herald.Web.Advocates.Merging;
using Herald.Web.Advocates.People;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Advocates;

/// <summary>The people who speak for the brand, and the companies that they belong to.</summary>
internal static class AdvocateRoutes
{
    public static IServiceCollection AddAdvocates(this IServiceCollection services) =>
        services.AddPeople().AddCompanies().AddMerging().AddScoped<SaveAdvocate>().AddScoped<ChangeAdvocate>()
            .AddScoped<AdvocateQueries>().AddScoped<FindAdvocates>().AddJsonShapes(AdvocateJson.Default);

    public static void MapAdvocates(this IEndpointRouteBuilder app)
    {
        app.MapPeople();
        app.MapCompanies();
        app.MapMerging();
        var api = app.MapApi("Advocates");
        api.MapPost("/advocates", Save).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Create or update an advocate, by external_id, else by e-mail")
            .WithExample(AdvocateExamples.Input, AdvocateExamples.View);
        api.MapGet("/advocates", List).RequireAuthorization(Scopes.Read).WithSummary("List advocates, newest first")
            .WithExample(answer: AdvocateExamples.Page);
        api.MapGet("/advocates/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get one advocate")
            .WithExample(answer: AdvocateExamples.View);
        api.MapPut("/advocates/{id}", Change).Writes().OfAdvocate().RequireAuthorization(Scopes.Write)
            .WithSummary("Say all of an advocate anew; what is left out is empty from then on")
            .WithExample(AdvocateExamples.Input, AdvocateExamples.View);
    }

    private static async Task<Results<Created<AdvocateView>, Ok<AdvocateView>, Refused>> Save(
        Body<AdvocateInput> body, Caller caller, SaveAdvocate save, AdvocateQueries advocates, CancellationToken ct)
    {
        var outcome = await save.RunAsync(caller.Program, body.Value, ct);
        if (outcome.Refused(out var refusal, out var saved))
            return Refused.Because(refusal);
        var view = (await advocates.FindAsync(caller.Program, saved.Advocate, ct))!;
        return saved.Created ? TypedResults.Created($"/v1/advocates/{view.Id}", view) : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<AdvocateView>, Refused>> Change(
        PathId<AdvocateId> id, Body<AdvocateInput> body, Caller caller, ChangeAdvocate change, AdvocateQueries advocates,
        CancellationToken ct) =>
        (await change.RunAsync(caller.Program, id.Value, body.Value, ct)).Refused(out var refusal, out var changed)
            ? Refused.Because(refusal)
            : TypedResults.Ok(await advocates.FindAsync(caller.Program, changed, ct));

    private static async Task<Results<Ok<Page<AdvocateView>>, Refused>> List(
        PageRequest page, Caller caller, AdvocateQueries advocates, CancellationToken ct)
    {
        if (!page.After(out AdvocateId after, out var fault))
            return fault;
        return TypedResults.Ok(await advocates.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Ok<AdvocateView>, Refused>> Get(
        PathId<AdvocateId> id, Caller caller, AdvocateQueries advocates, CancellationToken ct) =>
        await advocates.FindAsync(caller.Program, id.Value, ct) is { } advocate ? TypedResults.Ok(advocate) : Refused.NotFound("advocate");
}

using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Bonuses.Console;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Bonuses;

/// <summary>Times in which the points of challenges count for more.</summary>
internal static class BonusRoutes
{
    public static IServiceCollection AddBonuses(this IServiceCollection services) =>
        services.AddScoped<BonusQueries>().AddScoped<SaveBonus>().AddBonusPages().AddJsonShapes(BonusJson.Default);

    public static void MapBonuses(this IEndpointRouteBuilder app)
    {
        app.MapBonusPages();
        var api = app.MapApi("Bonuses");
        api.MapGet("/bonuses", List).RequireAuthorization(Scopes.Read).WithSummary("List bonuses, newest first")
            .WithExample(answer: BonusExamples.Page);
        api.MapPost("/bonuses", Create).Writes().RequireAuthorization(Scopes.Admin).WithSummary("Let points count for more for a while")
            .WithExample(BonusExamples.Input, BonusExamples.View);
        api.MapGet("/bonuses/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get a bonus")
            .WithExample(answer: BonusExamples.View);
        api.MapPost("/bonuses/{id}/end", End).Writes().RequireAuthorization(Scopes.Admin).WithSummary("End a bonus now");
    }

    private static async Task<Results<Ok<Page<BonusView>>, Refused>> List(
        PageRequest page, Caller caller, BonusQueries bonuses, CancellationToken ct)
    {
        if (!page.After(out BonusId after, out var fault))
            return fault;
        return TypedResults.Ok(await bonuses.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<BonusView>, Refused>> Create(
        Body<BonusInput> body, Caller caller, SaveBonus save, BonusQueries bonuses, CancellationToken ct)
    {
        if ((await save.CreateAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/bonuses/{id}", await bonuses.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<BonusView>, Refused>> Get(
        PathId<BonusId> id, Caller caller, BonusQueries bonuses, CancellationToken ct) =>
        await bonuses.FindAsync(caller.Program, id.Value, ct) is { } bonus ? TypedResults.Ok(bonus) : Refused.NotFound("bonus");

    private static async Task<Results<Ok<BonusView>, Refused>> End(
        PathId<BonusId> id, Caller caller, SaveBonus save, BonusQueries bonuses, CancellationToken ct)
    {
        if ((await save.EndAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out var ended))
            return Refused.Because(refusal);
        return TypedResults.Ok(await bonuses.FindAsync(caller.Program, ended, ct));
    }
}

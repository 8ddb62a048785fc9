using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Campaigns.Console;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Campaigns;

/// <summary>Campaigns: what belongs together for a while, and how far its goals have come.</summary>
internal static class CampaignRoutes
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<CampaignQueries>().AddScoped<CampaignNames>().AddScoped<GoalQueries>().AddScoped<CountGoals>().AddScoped<ReviewQueries>()
        .AddScoped<SaveCampaign>().AddScoped<CampaignUses>().AddScoped<RemoveCampaign>()
        .AddCampaignPages().AddJsonShapes(CampaignJson.Default);

    public static void MapCampaigns(this IEndpointRouteBuilder app)
    {
        app.MapCampaignPages();
        var api = app.MapApi("Campaigns");
        api.MapGet("/campaigns", List).RequireAuthorization(Scopes.Read)
            .WithSummary("List campaigns, newest first, without how far their goals have come").WithExample(answer: CampaignExamples.Page);
        api.MapPost("/campaigns", Create).Writes().RequireAuthorization(Scopes.Admin).WithSummary("Make a campaign")
            .WithExample(CampaignExamples.Input, CampaignExamples.View);
        api.MapGet("/campaigns/{id}", Get).RequireAuthorization(Scopes.Read)
            .WithSummary("Get a campaign with how far each goal has come").WithExample(answer: CampaignExamples.View);
        api.MapPut("/campaigns/{id}", Change).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Change a campaign; its goals are counted anew").WithExample(CampaignExamples.Input, CampaignExamples.View);
        api.MapDelete("/campaigns/{id}", Remove).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Delete a campaign that nothing belongs to or ever did; what has counted something is ended instead");
        api.MapPost("/campaigns/{id}/end", End).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("End a campaign with today; what it bundles goes on");
    }

    private static async Task<Results<Ok<Page<CampaignView>>, Refused>> List(
        PageRequest page, Caller caller, CampaignQueries campaigns, CancellationToken ct)
    {
        if (!page.After(out CampaignId after, out var fault))
            return fault;
        return TypedResults.Ok(await campaigns.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<CampaignView>, Refused>> Create(
        Body<CampaignInput> body, Caller caller, SaveCampaign save, KeyAuthors authors, CampaignQueries campaigns, CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await save.CreateAsync(by, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/campaigns/{id}", await campaigns.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<CampaignView>, Refused>> Get(
        PathId<CampaignId> id, Caller caller, CampaignQueries campaigns, CancellationToken ct) =>
        await campaigns.FindAsync(caller.Program, id.Value, ct) is { } campaign ? TypedResults.Ok(campaign) : Refused.NotFound("campaign");

    private static async Task<Results<Ok<CampaignView>, Refused>> Change(
        PathId<CampaignId> id, Body<CampaignInput> body, Caller caller, SaveCampaign save, KeyAuthors authors, CampaignQueries campaigns,
        CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await save.ChangeAsync(by, id.Value, body.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        return TypedResults.Ok(await campaigns.FindAsync(caller.Program, id.Value, ct));
    }

    private static async Task<Results<Ok<CampaignView>, Refused>> Remove(
        PathId<CampaignId> id, Caller caller, RemoveCampaign remove, KeyAuthors authors, CancellationToken ct) =>
        (await remove.RunAsync(await authors.OfAsync(caller, ct), id.Value, ct)).Refused(out var refusal, out var removed)
            ? Refused.Because(refusal) : TypedResults.Ok(removed);

    private static async Task<Results<Ok<CampaignView>, Refused>> End(
        PathId<CampaignId> id, Caller caller, SaveCampaign save, KeyAuthors authors, CampaignQueries campaigns, CancellationToken ct)
    {
        if ((await save.EndAsync(await authors.OfAsync(caller, ct), id.Value, ct)).Refused(out var refusal, out var ended))
            return Refused.Because(refusal);
        return TypedResults.Ok(await campaigns.FindAsync(caller.Program, ended, ct));
    }
}

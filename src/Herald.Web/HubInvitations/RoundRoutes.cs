using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.HubInvitations.Console;
using Herald.Web.HubInvitations.Pages;
using Herald.Web.HubInvitations.Work;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.HubInvitations;

/// <summary>Invitations to the hub: rounds of them, the page that they lead to, and how far those come who got one.</summary>
internal static class RoundRoutes
{
    public static IServiceCollection AddHubInvitations(this IServiceCollection services) => services
        .AddScoped<Recipients>().AddScoped<PreviewInvitations>().AddScoped<StartRound>().AddScoped<RoundQueries>()
        .AddScoped<WriteInvitationMail>().AddScoped<InviteBatch>().AddScoped<RemindInvited>().AddScoped<UseInvitation>()
        .AddSingleton<SendInvitations>().AddHostedService(static provider => provider.GetRequiredService<SendInvitations>())
        .AddSingleton<NoteBounces>().AddHostedService(static provider => provider.GetRequiredService<NoteBounces>())
        .AddInvitationPages().AddJsonShapes(RoundJson.Default);

    public static void MapHubInvitations(this IEndpointRouteBuilder app)
    {
        app.MapInvited();
        app.MapInvitationPages();
        var api = app.MapApi("Hub invitations");
        api.MapGet("/invitation-rounds", List).RequireAuthorization(Scopes.Read).WithSummary("List rounds of invitations, newest first")
            .WithExample(answer: RoundExamples.Page);
        api.MapPost("/invitation-rounds", Start).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Invite many people to the hub by mail, in the background; each once in 30 days at most, until he comes")
            .WithExample(RoundExamples.Input, RoundExamples.View);
        api.MapPost("/invitation-rounds/preview", Preview).RequireAuthorization(Scopes.Read)
            .WithSummary("Count who would be invited just now, and who would be left out for what; nothing is sent")
            .WithExample(RoundExamples.Asked, RoundExamples.Preview);
        api.MapGet("/invitation-rounds/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get one round of invitations")
            .WithExample(answer: RoundExamples.View);
        api.MapGet("/invitation-rounds/{id}/progress", Progress).RequireAuthorization(Scopes.Read)
            .WithSummary("Count how far those of a round have come: opened, arrived, answered, began a challenge")
            .WithExample(answer: RoundExamples.Funnel);
        api.MapPost("/invitation-rounds/{id}/end", Stop).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Stop a round: nobody further is invited, and nobody of it is reminded")
            .WithExample(answer: RoundExamples.Stopped);
    }

    private static async Task<Results<Ok<Page<RoundView>>, Refused>> List(
        PageRequest page, Caller caller, RoundQueries rounds, CancellationToken ct)
    {
        if (!page.After(out InvitationRoundId after, out var fault))
            return fault;
        var rows = await rounds.ListAsync(caller.Program, after, page.Limit, ct);
        return TypedResults.Ok(new Page<RoundView>([.. rows.Data.Select(RoundView.Of)], rows.NextCursor));
    }

    private static async Task<Results<Created<RoundView>, Refused>> Start(
        Body<RoundInput> body, Caller caller, StartRound start, KeyAuthors authors, CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        return (await start.RunAsync(by, body.Value.Who, body.Value.Reminds ?? false, ct)).Refused(out var refusal, out var round)
            ? Refused.Because(refusal)
            : TypedResults.Created($"/v1/invitation-rounds/{round.Id}", RoundView.Of(round));
    }

    private static async Task<Results<Ok<InvitationPreview>, Refused>> Preview(
        Body<RoundInput> body, Caller caller, PreviewInvitations preview, CancellationToken ct) =>
        (await preview.RunAsync(caller.Program, body.Value.Who, ct)).Refused(out var refusal, out var counts)
            ? Refused.Because(refusal)
            : TypedResults.Ok(counts);

    private static async Task<Results<Ok<RoundView>, Refused>> Get(
        PathId<InvitationRoundId> id, Caller caller, RoundQueries rounds, CancellationToken ct) =>
        await rounds.FindAsync(caller.Program, id.Value, ct) is { } round
            ? TypedResults.Ok(RoundView.Of(round))
            : Refused.NotFound("round of invitations");

    private static async Task<Results<Ok<Funnel>, Refused>> Progress(
        PathId<InvitationRoundId> id, Caller caller, RoundQueries rounds, CancellationToken ct) =>
        await rounds.FindAsync(caller.Program, id.Value, ct) is { } round
            ? TypedResults.Ok(await rounds.FunnelAsync(caller.Program, round.Id, ct))
            : Refused.NotFound("round of invitations");

    private static async Task<Results<Ok<RoundView>, Refused>> Stop(
        PathId<InvitationRoundId> id, Caller caller, StartRound start, KeyAuthors authors, CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        return (await start.StopAsync(by, id.Value, ct)).Refused(out var refusal, out var round)
            ? Refused.Because(refusal)
            : TypedResults.Ok(RoundView.Of(round));
    }
}

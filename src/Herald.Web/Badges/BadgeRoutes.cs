using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Badges;

/// <summary>Badges: what they are for, and what earns them.</summary>
internal static class BadgeRoutes
{
    public static void MapBadgeRoutes(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Badges");
        api.MapGet("/badges", List).RequireAuthorization(Scopes.Read).WithSummary("List badges, newest first")
            .WithExample(answer: BadgeExamples.Page);
        api.MapPost("/badges", Create).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Make a badge; who has earned it by what he did before gets it soon after")
            .WithExample(BadgeExamples.Input, BadgeExamples.View);
        api.MapGet("/badges/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get one badge")
            .WithExample(answer: BadgeExamples.View);
        api.MapPut("/badges/{id}", Change).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Change a badge; who has earned it keeps it").WithExample(BadgeExamples.Input, BadgeExamples.View);
        api.MapDelete("/badges/{id}", Remove).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Delete a badge that nobody ever had and nothing refers to; what somebody has earned is retired instead");
        api.MapPost("/badges/{id}/retirement", Retire).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Retire a badge: nobody earns it any more").WithExample(answer: BadgeExamples.View);
        api.MapDelete("/badges/{id}/retirement", Reopen).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Let a retired badge be earned again").WithExample(answer: BadgeExamples.View);
    }

    private static async Task<Results<Ok<Page<BadgeView>>, Refused>> List(
        PageRequest page, Caller caller, BadgeQueries badges, CancellationToken ct)
    {
        if (!page.After(out BadgeId after, out var fault))
            return fault;
        return TypedResults.Ok(await badges.ListAsync(caller.Program, after, page.Limit, ct));
    }

    private static async Task<Results<Created<BadgeView>, Refused>> Create(
        Body<BadgeInput> body, Caller caller, SaveBadge save, KeyAuthors authors, BadgeQueries badges, CancellationToken ct)
    {
        if ((await save.CreateAsync(await authors.OfAsync(caller, ct), body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/badges/{id}", await badges.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<BadgeView>, Refused>> Get(
        PathId<BadgeId> id, Caller caller, BadgeQueries badges, CancellationToken ct) =>
        await badges.FindAsync(caller.Program, id.Value, ct) is { } badge ? TypedResults.Ok(badge) : Refused.NotFound("badge");

    private static async Task<Results<Ok<BadgeView>, Refused>> Change(
        PathId<BadgeId> id, Body<BadgeInput> body, Caller caller, SaveBadge save, KeyAuthors authors, BadgeQueries badges,
        CancellationToken ct) =>
        await AnswerAsync(
            await save.ChangeAsync(await authors.OfAsync(caller, ct), id.Value, body.Value, ct), caller, badges, ct);

    private static async Task<Results<Ok<BadgeView>, Refused>> Remove(
        PathId<BadgeId> id, Caller caller, RemoveBadge remove, KeyAuthors authors, CancellationToken ct) =>
        (await remove.RunAsync(await authors.OfAsync(caller, ct), id.Value, ct)).Refused(out var refusal, out var removed)
            ? Refused.Because(refusal) : TypedResults.Ok(removed);

    private static async Task<Results<Ok<BadgeView>, Refused>> Retire(
        PathId<BadgeId> id, Caller caller, RetireBadge retire, KeyAuthors authors, BadgeQueries badges, CancellationToken ct) =>
        await AnswerAsync(
            await retire.RunAsync(await authors.OfAsync(caller, ct), id.Value, retires: true, ct), caller, badges, ct);

    private static async Task<Results<Ok<BadgeView>, Refused>> Reopen(
        PathId<BadgeId> id, Caller caller, RetireBadge retire, KeyAuthors authors, BadgeQueries badges, CancellationToken ct) =>
        await AnswerAsync(
            await retire.RunAsync(await authors.OfAsync(caller, ct), id.Value, retires: false, ct), caller, badges, ct);

    private static async Task<Results<Ok<BadgeView>, Refused>> AnswerAsync(
        Outcome<BadgeId> outcome, Caller caller, BadgeQueries badges, CancellationToken ct)
    {
        if (outcome.Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Ok(await badges.FindAsync(caller.Program, id, ct));
    }
}

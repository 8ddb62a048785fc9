using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Badges;

/// <summary>Who earned a badge, giving one by hand, and taking one back.</summary>
internal static class AwardRoutes
{
    public static void MapBadgeAwards(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Badges");
        api.MapGet("/badges/{id}/awards", ListAwards).RequireAuthorization(Scopes.Read)
            .WithSummary("List who earned a badge, newest first, with those that were taken back")
            .WithExample(answer: BadgeExamples.Awards);
        api.MapPost("/badges/{id}/awards", Give).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Give a badge by hand, with a note that the advocate reads")
            .WithExample(BadgeExamples.Award, BadgeExamples.Given);
        api.MapGet("/awards/{id}", GetAward).RequireAuthorization(Scopes.Read).WithSummary("Get one award of a badge")
            .WithExample(answer: BadgeExamples.Given);
        api.MapPost("/awards/{id}/revocation", Revoke).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Take a badge back, with a reason that the advocate reads; what earned it does not earn it again")
            .WithExample(BadgeExamples.Revocation, BadgeExamples.Revoked);
    }

    private static async Task<Results<Ok<Page<AwardView>>, Refused>> ListAwards(
        PathId<BadgeId> id, PageRequest page, Caller caller, BadgeQueries badges, CancellationToken ct)
    {
        if (!page.After(out BadgeAwardId after, out var fault))
            return fault;
        return await badges.AwardsAsync(caller.Program, id.Value, after, page.Limit, ct) is { } awards
            ? TypedResults.Ok(awards) : Refused.NotFound("badge");
    }

    private static async Task<Results<Created<AwardView>, Refused>> Give(
        PathId<BadgeId> id, Body<AwardInput> body, Caller caller, GiveBadge give, KeyAuthors authors, BadgeQueries badges,
        CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await give.RunAsync(by, id.Value, body.Value, ct)).Refused(out var refusal, out var award))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/awards/{award}", await badges.AwardAsync(caller.Program, award, ct));
    }

    private static async Task<Results<Ok<AwardView>, Refused>> GetAward(
        PathId<BadgeAwardId> id, Caller caller, BadgeQueries badges, CancellationToken ct) =>
        await badges.AwardAsync(caller.Program, id.Value, ct) is { } award ? TypedResults.Ok(award) : Refused.NotFound("award");

    private static async Task<Results<Ok<AwardView>, Refused>> Revoke(
        PathId<BadgeAwardId> id, Body<AwardRevocationInput> body, Caller caller, RevokeBadge revoke, KeyAuthors authors,
        BadgeQueries badges, CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        if ((await revoke.RunAsync(by, id.Value, body.Value, ct)).Refused(out var refusal, out var award))
            return Refused.Because(refusal);
        return TypedResults.Ok(await badges.AwardAsync(caller.Program, award, ct));
    }
}

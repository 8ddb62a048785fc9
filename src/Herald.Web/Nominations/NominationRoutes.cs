using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Nominations;

internal static class NominationRoutes
{
    public static void MapNominationRoutes(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Hub invitations");
        api.MapGet("/nominations", List).RequireAuthorization(Scopes.Read)
            .WithSummary("List who is to be invited to the hub next, ranked, each with what speaks for him")
            .WithExample(answer: NominationExamples.Page);
        api.MapPost("/nominations", Nominate).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Nominate people to be invited next, all of them or nobody; a round of invitations then takes them")
            .WithExample(NominationExamples.Input, NominationExamples.Answer);
        api.MapDelete("/nominations/{advocate}", Withdraw).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Take a nomination back");
    }

    private static async Task<Results<Ok<Page<NomineeView>>, Refused>> List(
        PageRequest page, NomineeFilter filter, Caller caller, NomineeQueries nominees, CancellationToken ct)
    {
        NomineeCursor? after = null;
        if (page.Cursor is { } text && (after = NomineeCursor.Read(text)) is null)
        {
            var faults = new Faults();
            faults.Add("cursor", "Send next_cursor of the page before as it was given.");
            return Refused.Because(faults.ToRefusal());
        }

        if ((await nominees.RankAsync(caller.Program, filter.Audience, ct)).Refused(out var refusal, out var ranked))
            return Refused.Because(refusal);
        var rows = ranked.Where(one => after?.IsBefore(one) ?? true).Take(page.Limit + 1).ToList();
        return TypedResults.Ok(Page<NomineeView>.Of(rows, page.Limit, static one => NomineeCursor.Of(one).ToString()));
    }

    private static async Task<Results<Ok<NominationsAnswer>, Refused>> Nominate(
        Body<NominationInput> body, Caller caller, NominatePeople nominate, KeyAuthors authors, CancellationToken ct)
    {
        var by = await authors.OfAsync(caller, ct);
        return (await nominate.RunAsync(by, body.Value, ct)).Refused(out var refusal, out var named)
            ? Refused.Because(refusal)
            : TypedResults.Ok(new NominationsAnswer([.. named.Select(NominationView.Of)]));
    }

    private static async Task<Results<Ok<NominationsAnswer>, Refused>> Withdraw(
        PathId<AdvocateId> advocate, Caller caller, NominatePeople nominate, KeyAuthors authors, CancellationToken ct) =>
        await nominate.WithdrawAsync(await authors.OfAsync(caller, ct), advocate.Value, ct)
            ? TypedResults.Ok(new NominationsAnswer([]))
            : Refused.NotFound("nomination");
}

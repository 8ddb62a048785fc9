using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Challenges.Trials;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges;

/// <summary>Challenges: something to do, in stages that each pay.</summary>
internal static class ChallengeRoutes
{
    public static void MapChallengeRoutes(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Challenges");
        api.MapGet("/challenges", List).RequireAuthorization(Scopes.Read).WithSummary("List challenges, newest first")
            .WithExample(answer: ChallengeExamples.Page);
        api.MapGet("/challenges/templates", ListChallengeTemplates).RequireAuthorization(Scopes.Read)
            .WithSummary("List the templates that Herald ships; each is the body of a new challenge");
        api.MapPost("/challenges", Create).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Make the draft of a challenge, or import the text of one")
            .WithExample(ChallengeExamples.Input, ChallengeExamples.View);
        api.MapGet("/challenges/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get a challenge in its newest version")
            .WithExample(answer: ChallengeExamples.View);
        api.MapPut("/challenges/{id}", Change).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Rewrite a draft, or make the next version of a launched challenge")
            .WithExample(ChallengeExamples.Input, ChallengeExamples.View);
        api.MapDelete("/challenges/{id}", Remove).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Delete a draft that nothing refers to; what was launched is ended instead");
        api.MapGet("/challenges/{id}/text", Export).RequireAuthorization(Scopes.Read)
            .WithSummary("Export a challenge: the body that makes it anew, here or elsewhere")
            .WithExample(answer: ChallengeExamples.Input);
        api.MapPost("/challenges/{id}/launch", Launch).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Launch a draft; its period says when it opens and closes");
        api.MapPost("/challenges/{id}/pause", Pause).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Pause a challenge; what was handed in is still judged");
        api.MapPost("/challenges/{id}/resume", Resume).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Let a paused challenge go on");
        api.MapPost("/challenges/{id}/end", End).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("End a challenge for good; what was handed in is still judged");
        api.MapPost("/challenges/{id}/copy", Copy).Writes().RequireAuthorization(Scopes.Admin)
            .WithSummary("Make a draft of what a challenge says");
        api.MapGet("/challenges/{id}/variants", Compare).RequireAuthorization(Scopes.Read)
            .WithSummary("Compare the variants of a challenge on trial, or learn why nothing can be said yet")
            .WithExample(answer: TrialExamples.View);
    }

    private static async Task<Results<Ok<Page<ChallengeView>>, Refused>> List(
        ChallengeFilter filter, PageRequest page, Caller caller, ChallengeQueries challenges, CancellationToken ct)
    {
        if (!page.After(out ChallengeId after, out var fault))
            return fault;
        return TypedResults.Ok(await challenges.ListAsync(caller.Program, filter.State, after, page.Limit, ct));
    }

    private static Ok<TemplatesView> ListChallengeTemplates(ChallengeTemplates templates) => TypedResults.Ok(templates.All);

    private static async Task<Results<Created<ChallengeView>, Refused>> Create(
        [BodyLimit(ChallengeInput.BytesMax)] Body<ChallengeInput> body, Caller caller, SaveChallenge save, ChallengeQueries challenges,
        CancellationToken ct) =>
        await MadeAsync(await save.CreateAsync(caller.Program, body.Value, ct), caller, challenges, ct);

    private static async Task<Results<Ok<ChallengeView>, Refused>> Get(
        PathId<ChallengeId> id, Caller caller, ChallengeQueries challenges, CancellationToken ct) =>
        await challenges.FindAsync(caller.Program, id.Value, ct) is { } challenge
            ? TypedResults.Ok(challenge) : Refused.NotFound("challenge");

    private static async Task<Results<Ok<ChallengeView>, Refused>> Remove(
        PathId<ChallengeId> id, Caller caller, RemoveChallenge remove, KeyAuthors authors, CancellationToken ct) =>
        (await remove.RunAsync(await authors.OfAsync(caller, ct), id.Value, ct)).Refused(out var refusal, out var removed)
            ? Refused.Because(refusal) : TypedResults.Ok(removed);

    private static async Task<Results<Ok<ChallengeInput>, Refused>> Export(
        PathId<ChallengeId> id, Caller caller, ChallengeQueries challenges, CancellationToken ct) =>
        await challenges.TextAsync(caller.Program, id.Value, ct) is { } text ? TypedResults.Ok(text) : Refused.NotFound("challenge");

    private static async Task<Results<Ok<ChallengeView>, Refused>> Change(
        PathId<ChallengeId> id, [BodyLimit(ChallengeInput.BytesMax)] Body<ChallengeInput> body, Caller caller, SaveChallenge save,
        ChallengeQueries challenges, CancellationToken ct) =>
        await AnswerAsync(await save.ChangeAsync(caller.Program, id.Value, body.Value, ct), caller, challenges, ct);

    private static async Task<Results<Ok<ChallengeView>, Refused>> Launch(
        PathId<ChallengeId> id, Caller caller, SwitchChallenge change, KeyAuthors authors, ChallengeQueries challenges,
        CancellationToken ct) => await AnswerAsync(
            await change.RunAsync(await authors.OfAsync(caller, ct), id.Value, ChallengeSwitch.Launch, ct), caller, challenges, ct);

    private static async Task<Results<Ok<ChallengeView>, Refused>> Pause(
        PathId<ChallengeId> id, Caller caller, SwitchChallenge change, KeyAuthors authors, ChallengeQueries challenges,
        CancellationToken ct) => await AnswerAsync(
            await change.RunAsync(await authors.OfAsync(caller, ct), id.Value, ChallengeSwitch.Pause, ct), caller, challenges, ct);

    private static async Task<Results<Ok<ChallengeView>, Refused>> Resume(
        PathId<ChallengeId> id, Caller caller, SwitchChallenge change, KeyAuthors authors, ChallengeQueries challenges,
        CancellationToken ct) => await AnswerAsync(
            await change.RunAsync(await authors.OfAsync(caller, ct), id.Value, ChallengeSwitch.Resume, ct), caller, challenges, ct);

    private static async Task<Results<Ok<ChallengeView>, Refused>> End(
        PathId<ChallengeId> id, Caller caller, SwitchChallenge change, KeyAuthors authors, ChallengeQueries challenges,
        CancellationToken ct) => await AnswerAsync(
            await change.RunAsync(await authors.OfAsync(caller, ct), id.Value, ChallengeSwitch.End, ct), caller, challenges, ct);

    private static async Task<Results<Created<ChallengeView>, Refused>> Copy(
        PathId<ChallengeId> id, Caller caller, CopyChallenge copy, ChallengeQueries challenges, CancellationToken ct) =>
        await MadeAsync(await copy.RunAsync(caller.Program, id.Value, ct), caller, challenges, ct);

    private static async Task<Results<Ok<TrialView>, Refused>> Compare(
        PathId<ChallengeId> id, Caller caller, TrialQueries trials, CancellationToken ct) =>
        await trials.FindAsync(caller.Program, id.Value, ct) is { } trial ? TypedResults.Ok(trial) : Refused.NotFound("challenge");

    private static async Task<Results<Created<ChallengeView>, Refused>> MadeAsync(
        Outcome<ChallengeId> outcome, Caller caller, ChallengeQueries challenges, CancellationToken ct)
    {
        if (outcome.Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/challenges/{id}", await challenges.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<ChallengeView>, Refused>> AnswerAsync(
        Outcome<ChallengeId> outcome, Caller caller, ChallengeQueries challenges, CancellationToken ct)
    {
        if (outcome.Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Ok(await challenges.FindAsync(caller.Program, id, ct));
    }
}

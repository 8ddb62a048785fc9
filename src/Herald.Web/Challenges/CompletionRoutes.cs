using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Challenges.Places;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>The ways that advocates take through challenges, and what staff say of what was handed in.</summary>
internal static class CompletionRoutes
{
    private const string ByKey = "API";

    public static void MapCompletions(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Completions");
        api.MapPost("/challenges/{id}/completions", Take).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Begin a challenge for an advocate, or go on with it, and hand in what proves a stage")
            .WithExample(CompletionExamples.Input, CompletionExamples.View);
        api.MapGet("/challenges/{id}/completions", ListChallengeCompletions).RequireAuthorization(Scopes.Read)
            .WithSummary("List the completions of a challenge, newest first; of those that wait for staff, the longest waiting first")
            .WithExample(answer: CompletionExamples.Page);
        api.MapGet("/completions", List).RequireAuthorization(Scopes.Read)
            .WithSummary("List completions, newest first; of those that wait for staff, the longest waiting first")
            .WithExample(answer: CompletionExamples.Page);
        api.MapGet("/completions/{id}", Get).RequireAuthorization(Scopes.Read)
            .WithSummary("Get a completion with its stages and all that was handed in").WithExample(answer: CompletionExamples.View);
        api.MapPost("/completions/approvals", ApproveCompletions).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Approve what waits in up to 200 completions, each for itself");
        api.MapPost("/completions/{id}/approval", Approve).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Approve what was handed in: the stage is done, and pays").WithExample(answer: CompletionExamples.View);
        api.MapPost("/completions/{id}/return", Return).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Send back what was handed in, with a note; it may be handed in again");
        api.MapPost("/completions/{id}/rejection", Reject).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Reject what was handed in, with a reason; the way ends there");
        api.MapPost("/completions/{id}/withdrawal", TakeBack).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Take back a place in a beta, or one in line, with a reason; the next in line gets it");
    }

    private static async Task<Results<Created<CompletionView>, Ok<CompletionView>, Refused>> Take(
        PathId<ChallengeId> id, Body<CompletionInput> body, Caller caller, TakeChallenge take, CompletionQueries completions,
        CancellationToken ct)
    {
        if ((await take.RunAsync(caller.Program, id.Value, body.Value, ct)).Refused(out var refusal, out var taken))
            return Refused.Because(refusal);
        var view = await completions.FindAsync(caller.Program, taken.Completion, ct);
        return taken.Begun ? TypedResults.Created($"/v1/completions/{taken.Completion}", view) : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<Page<CompletionView>>, Refused>> ListChallengeCompletions(
        PathId<ChallengeId> id, ChallengeCompletionFilter filter, PageRequest page, Caller caller, HeraldDb db,
        CompletionQueries completions, CancellationToken ct)
    {
        if (!CompletionCursor.TryRead(page, out var after, out var fault))
            return fault;
        if (!await db.Challenges.AnyAsync(row => row.ProgramId == caller.Program && row.Id == id.Value, ct))
            return Refused.NotFound("challenge");
        return TypedResults.Ok(
            await completions.ListAsync(caller.Program, CompletionFilter.Of(id.Value, filter.State), after, page.Limit, ct));
    }

    private static async Task<Results<Ok<Page<CompletionView>>, Refused>> List(
        CompletionFilter filter, PageRequest page, Caller caller, CompletionQueries completions, CancellationToken ct)
    {
        if (!CompletionCursor.TryRead(page, out var after, out var fault))
            return fault;
        return TypedResults.Ok(await completions.ListAsync(caller.Program, filter, after, page.Limit, ct));
    }

    private static async Task<Results<Ok<CompletionView>, Refused>> Get(
        PathId<CompletionId> id, Caller caller, CompletionQueries completions, CancellationToken ct) =>
        await completions.FindAsync(caller.Program, id.Value, ct) is { } completion
            ? TypedResults.Ok(completion) : Refused.NotFound("completion");

    private static async Task<Results<Ok<ApprovalsAnswer>, Refused>> ApproveCompletions(
        Body<ApprovalsInput> body, Caller caller, JudgeEvidence judge, CancellationToken ct) =>
        TypedResults.Ok(await judge.ApproveAllAsync(caller.Program, body.Value, ByKey, ct));

    private static async Task<Results<Ok<CompletionView>, Refused>> Approve(
        PathId<CompletionId> id, Body<ApprovalInput> body, Caller caller, JudgeEvidence judge, CompletionQueries completions,
        CancellationToken ct) =>
        await AnswerAsync(
            await judge.RunAsync(caller.Program, id.Value, body.Value.Stage, new(StepState.Approved, ByKey, body.Value.Note), ct),
            caller, completions, ct);

    private static async Task<Results<Ok<CompletionView>, Refused>> Return(
        PathId<CompletionId> id, Body<ReturnInput> body, Caller caller, JudgeEvidence judge, CompletionQueries completions,
        CancellationToken ct) =>
        await AnswerAsync(
            await judge.RunAsync(caller.Program, id.Value, body.Value.Stage, new(StepState.Returned, ByKey, body.Value.Note), ct),
            caller, completions, ct);

    private static async Task<Results<Ok<CompletionView>, Refused>> Reject(
        PathId<CompletionId> id, Body<RejectionInput> body, Caller caller, JudgeEvidence judge, CompletionQueries completions,
        CancellationToken ct) =>
        await AnswerAsync(
            await judge.RunAsync(caller.Program, id.Value, body.Value.Stage, new(StepState.Rejected, ByKey, body.Value.Reason), ct),
            caller, completions, ct);

    private static async Task<Results<Ok<CompletionView>, Refused>> TakeBack(
        PathId<CompletionId> id, Body<WithdrawalInput> body, Caller caller, TakeBackPlace take, CompletionQueries completions,
        CancellationToken ct) =>
        (await take.RunAsync(caller.Program, id.Value, ByKey, body.Value.Reason!, ct)).Refused(out var refusal, out var way)
            ? Refused.Because(refusal)
            : TypedResults.Ok(await completions.FindAsync(caller.Program, way, ct));

    private static async Task<Results<Ok<CompletionView>, Refused>> AnswerAsync(
        Outcome<Completion> outcome, Caller caller, CompletionQueries completions, CancellationToken ct)
    {
        if (outcome.Refused(out var refusal, out var way))
            return Refused.Because(refusal);
        return TypedResults.Ok(await completions.FindAsync(caller.Program, way.Id, ct));
    }
}

using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Files;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Answers;

/// <summary>What was answered to the questions of a challenge: by the API, in the console, and as a file.</summary>
internal static class AnswerRoutes
{
    private const string Page = "/console/{slug}/challenges/{id}/answers";

    public static void MapAnswers(this IEndpointRouteBuilder app)
    {
        app.MapApi("Challenges").MapGet("/challenges/{id}/answers", Count).RequireAuthorization(Scopes.Read)
            .WithSummary("Count what was answered to the questions of a challenge").WithExample(answer: AnswerExamples.View);
        app.MapPage(Page, PagePolicies.See, Show);
        app.MapPage(Page + "/export.csv", PagePolicies.See, Export);
    }

    private static async Task<Results<Ok<AnswersView>, Refused>> Count(
        PathId<ChallengeId> id, Caller caller, AnswerQueries answers, CancellationToken ct) =>
        await answers.CountAsync(caller.Program, id.Value, ct) is { } counted
            ? TypedResults.Ok(AnswersView.Of(counted)) : Refused.NotFound("challenge");

    private static async Task<Results<RazorComponentResult<AnswersPage>, Refused>> Show(
        PathId<ChallengeId> id, StaffCaller caller, AnswerQueries answers, ConsoleFrames frames, CancellationToken ct) =>
        await answers.CountAsync(caller.Program, id.Value, ct) is { } counted
            ? new RazorComponentResult<AnswersPage>(new { Frame = await frames.OfAsync(caller, ct), Counted = counted })
            : Refused.NotFound("challenge");

    private static async Task<Results<CsvFile, Refused>> Export(
        PathId<ChallengeId> id, StaffCaller caller, AnswerQueries answers, CancellationToken ct) =>
        await answers.AskedAsync(caller.Program, id.Value, ct) is var (challenge, questions)
            ? AnswerFile.Of($"answers-{challenge.Slug}.csv", questions, answers.AllAsync(challenge, ct))
            : Refused.NotFound("challenge");
}

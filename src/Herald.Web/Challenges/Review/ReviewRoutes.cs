using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Review;

/// <summary>What waits for staff, the page of each way through a challenge, and what staff say of what was handed in.</summary>
internal static class ReviewRoutes
{
    private const string Inbox = "/console/{slug}/challenges/review";
    private const string Completion = "/console/{slug}/completions/{id}";

    public static IServiceCollection AddReviewPages(this IServiceCollection services) => services
        .AddScoped<ReviewQueries>().AddScoped<HistoryQueries>().AddScoped<JudgeTicked>()
        .AddSingleton(new ConsolePlace(26, "/challenges/review", "To review", "list-checks", StaffRight.Work) { Waiting = WaitingAsync });

    public static void MapReviewPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Inbox, PagePolicies.See, List);
        app.MapForm(Inbox, PagePolicies.Work, JudgeList).WritesInTurn();
        app.MapPage(Completion, PagePolicies.See, Show);
        app.MapForm(Completion, PagePolicies.Work, JudgeOne).WritesInTurn();
    }

    private static Task<int> WaitingAsync(HeraldDb db, StaffCaller caller, CancellationToken ct) =>
        db.Completions.CountAsync(row => row.ProgramId == caller.Program && row.State == CompletionState.Submitted, ct);

    private static Task<RazorComponentResult<ReviewPage>> List(
        PathId<ChallengeId>? challenge, string? cursor, StaffCaller caller, HttpContext http, ReviewQueries review, ConsoleFrames frames,
        CancellationToken ct) =>
        PageAsync(caller, challenge?.Value, cursor, new(), FormFaults.None, Notice.Take(http), review, frames, ct);

    private static async Task<Results<RazorComponentResult<ReviewPage>, SeeOther>> JudgeList(
        string slug, PathId<ChallengeId>? challenge, string? cursor, FormFields fields, StaffCaller caller, HttpContext http,
        JudgeTicked judge, ReviewQueries review, ConsoleFrames frames, CancellationToken ct)
    {
        var form = JudgeForm.Of(fields);
        if (form.Check() is { Any: true } faults)
            return await PageAsync(caller, challenge?.Value, cursor, form, faults, null, review, frames, ct);
        var (done, refused) = await judge.RunAsync(caller, form, ct);
        Notice.Leave(http, JudgeTicked.Told(form.Wanted!.Value, done, refused));
        return new SeeOther($"/console/{slug}/challenges/review{http.Request.QueryString}");
    }

    private static async Task<Results<RazorComponentResult<CompletionPage>, Refused>> Show(
        PathId<CompletionId> id, StaffCaller caller, HttpContext http, HistoryQueries histories, ConsoleFrames frames,
        CancellationToken ct) =>
        await CompletionAsync(caller, id.Value, new(), FormFaults.None, Notice.Take(http), histories, frames, ct) is { } page
            ? page
            : Refused.NotFound("completion");

    private static async Task<Results<RazorComponentResult<CompletionPage>, SeeOther, Refused>> JudgeOne(
        string slug, PathId<CompletionId> id, FormFields fields, StaffCaller caller, HttpContext http, JudgeTicked judge,
        HistoryQueries histories, ConsoleFrames frames, CancellationToken ct)
    {
        var form = JudgeForm.Of(fields) with { Ticked = [id.Value.ToString()] };
        var faults = form.Check();
        if (!faults.Any)
        {
            var (done, refused) = await judge.RunAsync(caller, form, ct);
            if (done == 1)
            {
                Notice.Leave(http, JudgeTicked.Told(form.Wanted!.Value, done, refused));
                return new SeeOther($"/console/{slug}/completions/{id.Value}");
            }

            faults = FormFaults.Because(refused[0]);
        }

        return await CompletionAsync(caller, id.Value, form, faults, null, histories, frames, ct) is { } page
            ? page
            : Refused.NotFound("completion");
    }

    private static async Task<RazorComponentResult<ReviewPage>> PageAsync(
        StaffCaller caller, ChallengeId? challenge, string? cursor, JudgeForm form, FormFaults faults, string? notice, ReviewQueries review,
        ConsoleFrames frames, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var page = await review.ListAsync(caller.Program, challenge, CompletionCursor.Read(cursor), measures, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = page.Data,
            Cursor = page.NextCursor,
            First = cursor is null,
            At = cursor,
            Challenge = challenge?.ToString(),
            Form = form,
            Faults = faults,
            MayJudge = caller.May(StaffRight.Work),
            Notice = notice,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private static async Task<RazorComponentResult<CompletionPage>?> CompletionAsync(
        StaffCaller caller, CompletionId id, JudgeForm form, FormFaults faults, string? notice, HistoryQueries histories,
        ConsoleFrames frames, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        if (await histories.FindAsync(caller.Program, id, measures, ct) is not { } history)
            return null;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            History = history,
            Form = form,
            Faults = faults,
            MayJudge = caller.May(StaffRight.Work),
            Notice = notice,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }
}

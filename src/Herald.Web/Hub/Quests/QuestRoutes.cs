using System.Globalization;
using Herald.Core.Challenges;
using Herald.Core.Uploads;
using Herald.Web.Challenges;
using Herald.Web.Hub.Quests.Handing;
using Herald.Web.Hub.Quests.Picking;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;
using Herald.Web.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>Challenges as advocates see and take them: the board, the page of each, beginning, handing in.</summary>
internal static class QuestRoutes
{
    // Thirty answers of 5,000 characters, as a form writes them, are more than anybody types; a story in any script fits.
    private const int EvidenceBytesMax = 256 * 1024;
    private const int FormBytesMax = EvidenceBytesMax + TakePicture.FormBytesMax;

    public static IServiceCollection AddQuests(this IServiceCollection services) =>
        services.AddScoped<QuestQueries>().AddScoped<QuestPageQueries>().AddScoped<KeepPicks>().AddScoped<KeepSightings>();

    public static void MapQuests(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/challenges", PagePolicies.Hub, Board);
        app.MapPage("/hub/{slug}/challenges/{quest}", PagePolicies.Hub, Show);
        app.MapForm("/hub/{slug}/challenges/{quest}/way", PagePolicies.Hub, Begin).WritesInTurn();
        app.MapForm("/hub/{slug}/challenges/{quest}/evidence", PagePolicies.Hub, HandIn, FormBytesMax, files: true)
            .AddEndpointFilter(new TakePicture(PicturePurpose.Proof)).WritesInTurn();
    }

    private static async Task<RazorComponentResult<QuestBoardPage>> Board(
        [FromQuery] string? category, Member member, QuestPageQueries pages, CancellationToken ct) =>
        new(new { Board = await pages.BoardAsync(member, category, ct) });

    private static async Task<IResult> Show(
        string quest, HttpContext http, Member member, QuestPageQueries pages, CancellationToken ct) =>
        await pages.FindAsync(member, quest, ct) is { } text
            ? new RazorComponentResult<QuestPage>(new { Quest = text, Notice = Notice.Take(http) })
            : Missing;

    private static async Task<IResult> Begin(
        string quest, Member member, QuestQueries quests, QuestPageQueries pages, TakeChallenge take, CancellationToken ct)
    {
        if (await quests.FindAsync(member, quest, ct) is not { } found)
            return Missing;
        var outcome = await take.RunAsync(member.ProgramId, found.Id, new() { Advocate = member.Id.ToString() }, ct);
        return outcome.Refused(out _, out _)
            ? Again(await pages.OfAsync(member, found, null, ct), FormFaults.Because(
                T("It cannot be begun just now. What stands in the way is said below; nothing was done.")))
            : There(member, found);
    }

    private static async Task<IResult> HandIn(
        string quest, FormFields fields, HttpContext http, Member member, QuestQueries quests, QuestPageQueries pages, TakeChallenge take,
        CancellationToken ct)
    {
        if (await quests.FindAsync(member, quest, ct) is not { } found)
            return Missing;
        if (!int.TryParse(fields.Text("stage"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1 || number > found.Terms.Stages.Count)
            return There(member, found);
        var stage = found.Terms.StageAt(number);
        var (form, sent) = (EvidenceForm.Of(fields, stage.Kind), SentPicture.Of(http));
        if (sent.Id is not null)
            form = form with { Picture = sent.Id };
        // Read before anything is tried: what is refused half-way is not to be seen.
        var page = await pages.OfAsync(member, found, form, ct);
        if (form.Check(stage.Kind).And(sent.Faults(EvidenceFaults.OfPicture)) is { Any: true } faults)
            return Again(page, faults);
        var input = new CompletionInput { Advocate = member.Id.ToString(), Stage = number, Evidence = form.Input(stage.Kind) };
        if ((await take.RunAsync(member.ProgramId, found.Id, input, ct)).Refused(out var refusal, out var taken))
        {
            // The second press left before the answer to the first had come.
            return refusal.Code == "already_submitted" ? There(member, found) : Again(page, EvidenceFaults.Of(refusal, stage.Kind));
        }

        Notice.Leave(http, stage.Kind is StageKind.Beta && taken is { State: CompletionState.Begun } && taken.Stage == number
            ? T("You are in line. You hear of it as soon as a place is yours.")
            : stage.NeedsApproval ? T("It is handed in. You hear of it as soon as somebody has looked at it.")
            : T($"“{stage.Title}” is done. Thank you."));
        return There(member, found);
    }

    private static SeeOther There(Member member, Quest quest) =>
        new($"{member.Frame.Address(HubPlace.Challenges)}/{quest.Challenge.Slug}");

    private static RazorComponentResult<QuestPage> Again(QuestText quest, FormFaults faults) =>
        new(new { Quest = quest, Faults = faults }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static Refused Missing => Refused.With(
        StatusCodes.Status404NotFound,
        "not_found",
        T("There is no such challenge in this program. The board shows all that there are for you."));
}

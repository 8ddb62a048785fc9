using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Core.Uploads;
using Herald.Web.Challenges.Editor;
using Herald.Web.Challenges.Places;
using Herald.Web.Challenges.Trials;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Console;

/// <summary>The challenges in the console: the list, the templates, the editor of each, and what is done with it.</summary>
internal static class ChallengeConsole
{
    private const string Challenges = "/console/{slug}/challenges";
    private const int PerPage = 25;

    // Sent by a browser each letter may take three bytes, and each field brings its name along.
    private const int FormBytesMax = 3 * ChallengeInput.BytesMax;

    // Its own, and one for each variant; only rarely is more than one of them new.
    private const int CoversMax = 1 + ChallengeVariant.CountMax;

    public static IServiceCollection AddChallengePages(this IServiceCollection services) => services
        .AddScoped<ChallengeNotes>().AddScoped<ChallengeChoices>().AddScoped<StagePayQueries>().AddScoped<OpenChallenge>()
        .AddScoped<ChangeChallenge>().AddScoped<PlacesTextQueries>()
        .AddSingleton(new ConsolePlace(24, "/challenges", "Challenges", "target", StaffRight.See));

    public static void MapChallengePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Challenges, PagePolicies.See, List);
        app.MapPage(Challenges + "/templates", PagePolicies.Run, ShowTemplates);
        app.MapPage(Challenges + "/new", PagePolicies.Run, ShowNew);
        app.MapForm(Challenges + "/new", PagePolicies.Run, ChallengeForms.Make, FormBytesMax + TakePicture.FormBytesMax, files: true)
            .AddEndpointFilter(new TakePicture(PicturePurpose.Cover, CoversMax)).WritesInTurn();
        app.MapForm(Challenges + "/preview", PagePolicies.Run, ChallengeForms.Preview, FormBytesMax);
        app.MapForm(Challenges + "/text", PagePolicies.Run, TextForms.Bring, FormBytesMax, files: true);
        app.MapPage(Challenges + "/{id}", PagePolicies.See, Show);
        app.MapPage(Challenges + "/{id}/text", PagePolicies.See, TextForms.Take);
        app.MapForm(Challenges + "/{id}", PagePolicies.Run, ChallengeForms.Change, FormBytesMax + TakePicture.FormBytesMax, files: true)
            .AddEndpointFilter(new TakePicture(PicturePurpose.Cover, CoversMax)).AddEndpointFilter<ForgetProgram>().WritesInTurn();
        app.MapForm(Challenges + "/{id}/state", PagePolicies.Run, StateForms.Switch).AddEndpointFilter<ForgetProgram>().WritesInTurn();
        app.MapForm(Challenges + "/{id}/variants", PagePolicies.Run, TrialForms.Change).WritesInTurn();
        app.MapForm(Challenges + "/{id}/places", PagePolicies.Run, PlaceForms.TakeBack).WritesInTurn();
        app.MapForm(Challenges + "/{id}/deletion", PagePolicies.Run, StateForms.Remove).WritesInTurn();
        app.MapForm(Challenges + "/{id}/copy", PagePolicies.Run, StateForms.Copy).WritesInTurn();
    }

    private static async Task<RazorComponentResult<ChallengesPage>> List(
        string? state, PathId<ChallengeId>? cursor, StaffCaller caller, HttpContext http, ChallengeQueries challenges, ConsoleFrames frames,
        TimeProvider clock, CancellationToken ct)
    {
        ChallengeState? wanted = Enum.TryParse<ChallengeState>(state, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;
        var page = await challenges.ListAsync(caller.Program, wanted, cursor?.Value ?? default, PerPage, ct);
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = (IReadOnlyList<ChallengeHead>)[.. page.Data.Select(view => ChallengeHead.Of(view, measures, clock.GetUtcNow()))],
            State = wanted,
            Cursor = page.NextCursor,
            First = cursor is null,
            MayChange = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        });
    }

    private static async Task<RazorComponentResult<TemplatesPage>> ShowTemplates(
        StaffCaller caller, ChallengeTemplates templates, ConsoleFrames frames, CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Cards = (IReadOnlyList<TemplateCard>)[.. templates.All.Data.Select(TemplateCard.Of)],
        });

    private static async Task<Results<RazorComponentResult<ChallengePage>, Refused>> ShowNew(
        string? template, StaffCaller caller, ChallengeTemplates templates, OpenChallenge open, ConsoleFrames frames, CancellationToken ct)
    {
        if (template is null)
            return await open.ShowAsync(caller, null, new ChallengeForm(), new(), ct);
        if (templates.All.Data.FirstOrDefault(one => one.Id == template) is not { } found)
            return Refused.NotFound("template");
        var form = ChallengeForm.Of(found.Challenge, await frames.MeasuresAsync(caller.Program, ct));
        return await open.ShowAsync(caller, null, form, new(), ct);
    }

    private static async Task<Results<RazorComponentResult<ChallengePage>, Refused>> Show(
        PathId<ChallengeId> id, StaffCaller caller, HttpContext http, ChallengeQueries challenges, OpenChallenge open,
        CancellationToken ct) =>
        await challenges.FindAsync(caller.Program, id.Value, ct) is { } challenge
            ? await open.ShowAsync(caller, challenge, null, new() { Notice = Notice.Take(http) }, ct)
            : Refused.NotFound("challenge");
}

using Herald.Core.Ids;
using Herald.Web.Challenges.Console;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Herald.Web.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Editor;

/// <summary>What the forms of the editor do.</summary>
internal static class ChallengeForms
{
    private const string Button = "do";

    /// <summary>The pieces of the editor that follow what is typed.</summary>
    public static async Task<RazorComponentResult<PreviewPart>> Preview(
        FormFields fields, StaffCaller caller, ConsoleFrames frames, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var reading = ChallengeReading.Of(ChallengeForm.Of(fields, SentPictures.None), measures);
        return new(new { Preview = ChallengePreview.Of(reading, measures) });
    }

    public static async Task<Results<RazorComponentResult<ChallengePage>, SeeOther>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, OpenChallenge open, SaveChallenge save, ChallengeNotes notes,
        ConsoleFrames frames, CancellationToken ct)
    {
        var button = fields.Text(Button);
        var sent = SentPictures.Of(http);
        var form = EditStages.Apply(ChallengeForm.Of(fields, sent), button);
        var reading = ChallengeReading.Of(form, await frames.MeasuresAsync(caller.Program, ct)).And(sent);
        if (button != EditStages.Save || reading.Faults.Any)
            return await open.ShowAsync(caller, null, form, Answer(button, reading, sent), ct);
        if ((await save.CreateAsync(caller.Program, reading.Input, ct)).Refused(out var refusal, out var id))
            return await open.ShowAsync(caller, null, form, Because(ChallengeFaults.Of(refusal)), ct);
        notes.OfMade(caller, id, reading.Input.Name!);
        Notice.Leave(http, "The draft is saved. Only staff see it until it is launched.");
        return new SeeOther($"/console/{slug}/challenges/{id}");
    }

    public static async Task<Results<RazorComponentResult<ChallengePage>, SeeOther, Refused>> Change(
        string slug, PathId<ChallengeId> id, FormFields fields, StaffCaller caller, HttpContext http, OpenChallenge open,
        ChallengeQueries challenges, ChangeChallenge change, ConsoleFrames frames, CancellationToken ct)
    {
        if (await challenges.FindAsync(caller.Program, id.Value, ct) is not { } challenge)
            return Refused.NotFound("challenge");
        var button = fields.Text(Button);
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var sent = SentPictures.Of(http);
        var form = EditStages.Apply(ChallengeForm.Of(fields, sent), button);
        var reading = ChallengeReading.Of(form, measures).And(sent);
        if (button != EditStages.Save || reading.Faults.Any)
            return await open.ShowAsync(caller, challenge, form, Answer(button, reading, sent), ct);
        if (form.Seen != OpenChallenge.SeenOf(challenge))
        {
            return await open.ShowAsync(
                caller, challenge, form with { Seen = OpenChallenge.SeenOf(challenge) }, Because(Overtaken) with { Reviews = true }, ct);
        }

        if ((await change.RunAsync(caller, challenge, reading.Input, measures, ct)).Refused(out var refusal, out var version))
            return await open.ShowAsync(caller, challenge, form, Because(ChallengeFaults.Of(refusal)), ct);
        Notice.Leave(http, Told(challenge, version));
        return new SeeOther($"/console/{slug}/challenges/{id.Value}");
    }

    // Zero stands for no version at all.
    private static string Told(ChallengeView challenge, int version) => version switch
    {
        0 => "Nothing was changed, so that nothing was saved.",
        _ when challenge.LaunchedAt is null => "The draft is saved.",
        _ => $"Version {MoneyText.Whole(version)} is saved. Who begins from now on takes it.",
    };

    private static OpenChallenge.Shown Answer(string? button, ChallengeReading reading, SentPictures sent)
    {
        if (EditStages.Shapes(button))
            return new() { Faults = sent.Faults };
        return reading.Faults.Any
            ? new() { Status = StatusCodes.Status422UnprocessableEntity, Faults = reading.Faults }
            : new() { Faults = null, Reviews = button == EditStages.Review };
    }

    private static OpenChallenge.Shown Because(FormFaults faults) =>
        new() { Status = StatusCodes.Status422UnprocessableEntity, Faults = faults };

    private static FormFaults Overtaken => FormFaults.Because(
        "Somebody else saved this challenge while you were writing. Nothing of yours is lost: look at what changes against what is saved "
        + "now, then save again.");
}

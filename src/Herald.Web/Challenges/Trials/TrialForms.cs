using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Challenges.Console;
using Herald.Web.Challenges.Editor;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Trials;

/// <summary>
/// Keeping one variant of a challenge, which ends the others, and stopping one; either makes a version as any change does.
/// </summary>
internal static class TrialForms
{
    public static async Task<Results<RazorComponentResult<ChallengePage>, SeeOther, Refused>> Change(
        string slug, PathId<ChallengeId> id, FormFields fields, StaffCaller caller, HttpContext http, ChallengeQueries challenges,
        ChangeChallenge change, OpenChallenge open, ConsoleFrames frames, CancellationToken ct)
    {
        if (await challenges.FindAsync(caller.Program, id.Value, ct) is not { } challenge)
            return Refused.NotFound("challenge");
        var (input, told) = Changed(OpenChallenge.InputOf(challenge), (fields.Text("do") ?? "").Split('.'));
        if (input is null)
            return await open.ShowAsync(caller, challenge, null, Because("That variant is not on trial any more."), ct);
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        if ((await change.RunAsync(caller, challenge, input, measures, ct)).Refused(out var refusal, out _))
            return await open.ShowAsync(caller, challenge, null, Because(refusal.Message), ct);
        Notice.Leave(http, told);
        return new SeeOther($"/console/{slug}/challenges/{id.Value}");
    }

    // Null where there is no such variant.
    private static (ChallengeInput? Input, string Told) Changed(ChallengeInput input, string[] button)
    {
        var variants = (input.Variants ?? []).OfType<VariantInput>().ToList();
        var variant = variants.Find(one => button.Length == 2 && one.Key == button[1]);
        return (button[0], button.Length == 2 ? button[1] : null) switch
        {
            ("keep", ChallengeVariant.Own) when variants.Count > 0 => (
                input with { Variants = null, VariantSize = null }, "Everybody sees the challenge’s own words from now on."),
            ("keep", _) when variant is not null => (
                Kept(input, variant), "Everybody sees these words from now on; they are the challenge’s own."),
            ("stop", _) when variants.Count == 1 && variant is not null => (
                input with { Variants = null, VariantSize = null },
                "That was the last variant: everybody sees the challenge’s own words."),
            ("stop", _) when variant is not null => (
                input with { Variants = [.. variants.Where(one => one != variant)] }, "It is stopped; the others stay on trial."),
            _ => (null, ""),
        };
    }

    private static ChallengeInput Kept(ChallengeInput input, VariantInput variant) => input with
    {
        Name = variant.Name ?? input.Name,
        Summary = variant.Summary ?? input.Summary,
        Text = variant.Text ?? input.Text,
        Cover = variant.Cover ?? input.Cover,
        CoverText = variant.Cover is null ? input.CoverText : variant.CoverText,
        Variants = null,
        VariantSize = null,
    };

    private static OpenChallenge.Shown Because(string sentence) =>
        new() { Status = StatusCodes.Status422UnprocessableEntity, StateFault = sentence };
}

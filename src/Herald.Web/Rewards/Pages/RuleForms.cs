using Herald.Core;
using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Rewards.Pages;

/// <summary>What the forms of the rules' pages do.</summary>
internal static class RuleForms
{
    private const string Button = "do";

    /// <summary>The pieces of the editor that follow what is typed.</summary>
    public static async Task<RazorComponentResult<PreviewPart>> Preview(
        FormFields fields, StaffCaller caller, PreviewRule preview, ConsoleFrames frames, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var form = RuleForm.Of(fields);
        return new(new { Preview = preview.Of(form, RuleReading.Of(form, measures), measures) });
    }

    public static async Task<Results<RazorComponentResult<RuleEditorPage>, SeeOther>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, OpenEditor editor, ChangeRule change, ConsoleFrames frames,
        CancellationToken ct)
    {
        var button = fields.Text(Button);
        var form = EditGifts.Apply(RuleForm.Of(fields), button);
        var reading = RuleReading.Of(form, await frames.MeasuresAsync(caller.Program, ct));
        if (button != EditGifts.Save || reading.Faults.Any)
            return await editor.ShowAsync(caller, slug, null, _ => form, Answer(button, reading), ct);
        if ((await change.MakeAsync(caller, reading.Input, ct)).Refused(out var refusal, out var id))
            return await editor.ShowAsync(caller, slug, null, _ => form, Because(refusal), ct);
        Notice.Leave(http, "The rule is live: it pays for what happens from now on.");
        return new SeeOther($"/console/{slug}/rules/{id}");
    }

    public static async Task<Results<RazorComponentResult<RuleEditorPage>, SeeOther, Refused>> Change(
        string slug, PathId<RuleId> id, FormFields fields, StaffCaller caller, HttpContext http, OpenEditor editor, ChangeRule change,
        RuleQueries rules, ConsoleFrames frames, CancellationToken ct)
    {
        if (await rules.FindAsync(caller.Program, id.Value, ct) is not { } rule)
            return Refused.NotFound("rule");
        var button = fields.Text(Button);
        var form = EditGifts.Apply(RuleForm.Of(fields), button);
        var reading = RuleReading.Of(form, await frames.MeasuresAsync(caller.Program, ct));
        if (button != EditGifts.Save || reading.Faults.Any)
            return await editor.ShowAsync(caller, slug, rule.Id, _ => form, Answer(button, reading), ct);
        if ((await change.RunAsync(caller, rule.Id, reading.Input, form.Version, ct)).Refused(out var refusal, out var version))
        {
            var anew = form with { Version = FormNumber.Print(rule.Version) };
            return await editor.ShowAsync(caller, slug, rule.Id, _ => anew, Because(refusal) with { Reviews = true }, ct);
        }

        Notice.Leave(http, version == rule.Version
            ? "Nothing was changed, so that nothing was saved."
            : $"Version {MoneyText.Whole(version)} is saved. It counts for what happens from now on.");
        return new SeeOther($"/console/{slug}/rules/{id.Value}");
    }

    private static OpenEditor.Shown Answer(string? button, RuleReading reading)
    {
        if (EditGifts.Shapes(button))
            return new();
        return reading.Faults.Any
            ? new() { Status = StatusCodes.Status422UnprocessableEntity, Faults = null }
            : new() { Faults = null, Reviews = button == EditGifts.Review };
    }

    private static OpenEditor.Shown Because(Refusal refusal) =>
        new() { Status = StatusCodes.Status422UnprocessableEntity, Faults = FormFaults.Of(refusal) };
}

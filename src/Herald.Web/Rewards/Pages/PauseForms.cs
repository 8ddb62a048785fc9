using Herald.Core;
using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Rewards.Pages;

/// <summary>The forms that suspend a rule and let it go on.</summary>
internal static class PauseForms
{
    public static async Task<Results<RazorComponentResult<RuleEditorPage>, SeeOther, Refused>> Suspend(
        string slug, PathId<RuleId> id, FormFields fields, StaffCaller caller, HttpContext http, PauseRule pause, RuleQueries rules,
        OpenEditor editor, CancellationToken ct)
    {
        if ((await pause.RunAsync(caller, id.Value, suspended: true, fields.Text("reason"), ct)).Refused(out var refusal, out _))
            return await AgainAsync(slug, id.Value, caller, refusal, rules, editor, ct);
        Notice.Leave(http, "The rule is suspended. What happens from now on earns nothing by it.");
        return new SeeOther($"/console/{slug}/rules/{id.Value}");
    }

    public static async Task<Results<RazorComponentResult<RuleEditorPage>, SeeOther, Refused>> Resume(
        string slug, PathId<RuleId> id, FormFields fields, StaffCaller caller, HttpContext http, PauseRule pause, RuleQueries rules,
        OpenEditor editor, CancellationToken ct)
    {
        if ((await pause.RunAsync(caller, id.Value, suspended: false, fields.Text("reason"), ct)).Refused(out var refusal, out _))
            return await AgainAsync(slug, id.Value, caller, refusal, rules, editor, ct);
        Notice.Leave(http, "The rule goes on: it pays for what happens from now on.");
        return new SeeOther($"/console/{slug}/rules/{id.Value}");
    }

    private static async Task<Results<RazorComponentResult<RuleEditorPage>, SeeOther, Refused>> AgainAsync(
        string slug, RuleId id, StaffCaller caller, Refusal refusal, RuleQueries rules, OpenEditor editor, CancellationToken ct) =>
        await rules.FindAsync(caller.Program, id, ct) is { } rule
            ? await editor.ShowAsync(caller, slug, id, measures => RuleForm.Of(rule, measures), new()
            {
                Status = StatusCodes.Status422UnprocessableEntity,
                PauseFault = refusal.Fields.Values.FirstOrDefault()?[0] ?? refusal.Message,
            }, ct)
            : Refused.NotFound("rule");
}

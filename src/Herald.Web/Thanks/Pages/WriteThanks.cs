using System.Text.Json;
using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;

using Back = Microsoft.AspNetCore.Http.HttpResults.Results<
    Herald.Web.Platform.Forms.SeeOther,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Herald.Web.Thanks.Pages.ThanksTaskPage>,
    Herald.Web.Platform.Problems.Refused>;

namespace Herald.Web.Thanks.Pages;

/// <summary>What the forms of one task do. Each answers what the reader gets back where it was not done, and null where it was.</summary>
internal sealed class WriteThanks(SaveThanks save, StepThanks step, ShowThanks show, ThanksNotes notes)
{
    private static readonly Dictionary<string, ThanksState> Steps = Enum.GetValues<ThanksState>().ToDictionary(
        static state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()), StringComparer.Ordinal);

    public async Task<Back?> ChangeAsync(StaffCaller caller, ThanksId id, FormFields fields, CancellationToken ct)
    {
        var (form, faults) = (ThanksForm.Of(fields), new Faults());
        var input = form.Terms(await notes.CurrencyAsync(caller, ct), faults);
        if (faults.Any)
            return await PageAsync(caller, id, form, FormFaults.Of(faults.ToRefusal()), FormFaults.None, ct);
        if ((await save.ChangeAsync(caller.Program, id, input, ct)).Refused(out var refusal, out _))
        {
            return refusal.Kind == RefusalKind.Missing
                ? Refused.Because(refusal)
                : await PageAsync(caller, id, form, FormFaults.Of(refusal), FormFaults.None, ct);
        }

        notes.Note(caller, "changed thanks", id, form.Kind);
        return null;
    }

    public async Task<Back?> StepAsync(StaffCaller caller, ThanksId id, FormFields fields, CancellationToken ct)
    {
        if (!Steps.TryGetValue(fields.Text("to") ?? "", out var to))
            return Refused.With(400, "malformed_request", "Press one of the page’s buttons.");
        var input = new ThanksStepInput { State = to, Reason = to == ThanksState.Dropped ? fields.Text("reason") : null };
        var faults = new Faults();
        input.Check(faults);
        if (faults.Any)
            return await PageAsync(caller, id, null, FormFaults.None, FormFaults.Of(faults.ToRefusal()), ct);
        if ((await step.RunAsync(caller.Program, id, to, input.Reason, caller.Staff, ct)).Refused(out var refusal, out _))
        {
            return refusal.Kind == RefusalKind.Missing
                ? Refused.Because(refusal)
                : await PageAsync(caller, id, null, FormFaults.None, FormFaults.Of(refusal), ct);
        }

        notes.Note(caller, $"moved thanks to {ThanksWords.Of(to)}", id, input.Reason);
        return null;
    }

    private async Task<Back> PageAsync(
        StaffCaller caller, ThanksId id, ThanksForm? form, FormFaults faults, FormFaults stepFaults, CancellationToken ct) =>
        await show.TaskAsync(caller, id, form, faults, stepFaults, null, ct) is { } page ? page : Refused.Because(SaveThanks.Missing());
}

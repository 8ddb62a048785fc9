using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.ShoutOuts.Console;

/// <summary>Shout-outs in the console: by staff, and what staff look at.</summary>
internal static class ShoutOutPages
{
    private const string All = "/console/{slug}/shout-outs";
    private const string One = All + "/{id}";

    public static void MapShoutOutPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(All, PagePolicies.See, List);
        app.MapForm(All, PagePolicies.Work, Give).WritesInTurn();
        app.MapForm(One + "/hiding", PagePolicies.Work, Hide).WritesInTurn();
        app.MapForm(One + "/standing", PagePolicies.Work, LetStand).WritesInTurn();
    }

    private static Task<RazorComponentResult<ShoutOutListPage>> List(
        string? list, string? page, StaffCaller caller, HttpContext http, ShowShoutOuts show, CancellationToken ct) =>
        show.ListAsync(caller, list, ListInQuery.PageIn(page), StaffShoutOutForm.Empty, FormFaults.None, Notice.Take(http), ct);

    private static async Task<Results<SeeOther, RazorComponentResult<ShoutOutListPage>>> Give(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, GiveShoutOut give, AuditTrail audit, HeraldDb db,
        ShowShoutOuts show, CancellationToken ct)
    {
        var (form, faults) = (StaffShoutOutForm.Of(fields), new Faults());
        var input = form.Input(caller.Name);
        input.Check(faults);
        if (faults.Any)
            return await show.ListAsync(caller, null, 1, form, FormFaults.Of(faults.ToRefusal()), null, ct);
        if ((await give.RunAsync(caller.Program, input, ct)).Refused(out var refusal, out var id))
        {
            // Of all that may be wrong the name is what can be mended.
            var back = new FormFaults(
                new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["advocate"] = [refusal.Message] });
            return await show.ListAsync(caller, null, 1, form, back, null, ct);
        }

        audit.Note(db, caller, "gave shout-out", id.ToString(), input.Reason);
        Notice.Leave(http, "Said. The advocate is told, and all members can read it.");
        return new SeeOther($"/console/{slug}/shout-outs");
    }

    private static async Task<Results<SeeOther, Refused>> Hide(
        string slug, PathId<ShoutOutId> id, FormFields fields, StaffCaller caller, HttpContext http, JudgeShoutOut judge, AuditTrail audit,
        HeraldDb db, CancellationToken ct)
    {
        var (reason, faults) = (fields.Text($"reason.{id.Value}"), new Faults());
        faults.OptionalText("reason", reason, ShoutOut.NoteMax);
        if (faults.Any)
            return Refused.Because(faults.ToRefusal());
        if ((await judge.HideAsync(caller.Program, id.Value, caller.Name, reason, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        audit.Note(db, caller, "hid shout-out", id.Value.ToString(), reason);
        Notice.Leave(http, "It is shown no more.");
        return new SeeOther($"/console/{slug}/shout-outs");
    }

    private static async Task<Results<SeeOther, Refused>> LetStand(
        string slug, PathId<ShoutOutId> id, StaffCaller caller, HttpContext http, JudgeShoutOut judge, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if ((await judge.LetStandAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        audit.Note(db, caller, "let shout-out stand", id.Value.ToString());
        Notice.Leave(http, "It stands.");
        return new SeeOther($"/console/{slug}/shout-outs");
    }
}

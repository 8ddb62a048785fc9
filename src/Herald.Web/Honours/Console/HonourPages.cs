using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Honours.Console;

/// <summary>Advocates of the month in the console: candidates, the choice, the announcement, the history.</summary>
internal static class HonourPages
{
    private const string All = "/console/{slug}/honours";
    private const string One = All + "/{id}";

    public static void MapHonourPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(All, PagePolicies.See, Show);
        app.MapForm(All, PagePolicies.Run, Choose).WritesInTurn();
        app.MapForm(One + "/announcement", PagePolicies.Run, Announce).WritesInTurn();
        app.MapForm(One + "/withdrawal", PagePolicies.Run, Leave).WritesInTurn();
    }

    private static Task<RazorComponentResult<HonoursPage>> Show(
        AskedHonours asked, StaffCaller caller, HttpContext http, ShowHonours show, CancellationToken ct) =>
        show.PageAsync(caller, asked, null, FormFaults.None, Notice.Take(http), ct);

    private static async Task<Results<SeeOther, RazorComponentResult<HonoursPage>>> Choose(
        string slug, AskedHonours asked, FormFields fields, StaffCaller caller, HttpContext http, ChooseHonour choose, AuditTrail audit,
        HeraldDb db, ShowHonours show, CancellationToken ct)
    {
        var (form, faults) = (HonourForm.Of(fields), new Faults());
        var input = form.Input(caller.Name);
        input.Check(faults);
        if (faults.Any)
            return await show.PageAsync(caller, asked, form, FormFaults.Of(faults.ToRefusal()), null, ct);
        if ((await choose.RunAsync(caller.Program, input, ct)).Refused(out var refusal, out var id))
        {
            var field = refusal.Code == "advocate_not_found" ? "advocate" : "month";
            var back = new FormFaults(
                new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [refusal.Message] });
            return await show.PageAsync(caller, asked, form, back, null, ct);
        }

        audit.Note(db, caller, "chose advocate of the month", id.ToString());
        Notice.Leave(http, "Chosen. Nobody is told until you announce it.");
        return new SeeOther($"/console/{slug}/honours");
    }

    private static async Task<Results<SeeOther, Refused>> Announce(
        string slug, PathId<HonourId> id, StaffCaller caller, HttpContext http, ChooseHonour choose, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if ((await choose.AnnounceAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        audit.Note(db, caller, "announced advocate of the month", id.Value.ToString());
        Notice.Leave(http, "Announced. It stands in the hub, and the advocate is told.");
        return new SeeOther($"/console/{slug}/honours");
    }

    private static async Task<Results<SeeOther, Refused>> Leave(
        string slug, PathId<HonourId> id, StaffCaller caller, HttpContext http, ChooseHonour choose, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if ((await choose.LeaveAsync(caller.Program, id.Value, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        audit.Note(db, caller, "left advocate of the month", id.Value.ToString());
        Notice.Leave(http, "Nobody is chosen for that month.");
        return new SeeOther($"/console/{slug}/honours");
    }
}

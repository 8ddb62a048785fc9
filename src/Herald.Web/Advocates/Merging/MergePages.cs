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

namespace Herald.Web.Advocates.Merging;

/// <summary>
/// Merging in the console: the other is found by name, what comes along is shown before it is done, and it can be undone.
/// </summary>
internal static class MergePages
{
    private const string Own = "/console/{slug}/advocates/{id}";

    public static void MapMergePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Own + "/merge", PagePolicies.Run, ShowAsync);
        app.MapForm(Own + "/merge", PagePolicies.Run, MergeAsync).WritesInTurn();
        app.MapForm("/console/{slug}/merges/{id}/undo", PagePolicies.Run, UndoAsync).WritesInTurn();
    }

    private static async Task<Results<RazorComponentResult<MergePage>, Refused>> ShowAsync(
        PathId<AdvocateId> id, HttpContext http, StaffCaller caller, ShowMerge show, CancellationToken ct) =>
        await show.FindAsync(caller, id.Value, http.Request.Query["with"], null, FormFaults.None, ct) is { } page
            ? page
            : Refused.NotFound("advocate");

    private static async Task<Results<SeeOther, RazorComponentResult<MergePage>, Refused>> MergeAsync(
        string slug, PathId<AdvocateId> id, FormFields fields, HttpContext http, StaffCaller caller, AdvocateQueries advocates,
        MergeAdvocates merge, AuditTrail audit, HeraldDb db, ShowMerge show, CancellationToken ct)
    {
        var input = new MergeInput { Advocate = fields.Text("advocate"), Note = fields.Text("note") };
        var faults = new Faults();
        input.Check(faults);
        var refusal = faults.Any ? faults.ToRefusal() : null;
        var other = refusal is null ? await advocates.ResolveAsync(caller.Program, input.Advocate!.Trim(), ct) : null;
        refusal ??= other is null ? MergeRefusals.NobodyCalled() : null;
        if (refusal is null)
            refusal = (await merge.RunAsync(caller.Program, other!.Id, id.Value, input.Note, caller.Name, ct)).Refusal;
        if (refusal is not null)
        {
            return await show.FindAsync(caller, id.Value, input.Advocate, input.Note, FormFaults.Of(refusal), ct) is { } back
                ? back
                : Refused.NotFound("advocate");
        }

        audit.Note(db, caller, "merged advocates", id.Value.ToString(), $"{other!.Id} went into him");
        Notice.Leave(http, $"{other.Name} and this advocate are one now. You can undo it below.");
        return new SeeOther($"/console/{slug}/advocates/{id.Value}#merges");
    }

    private static async Task<Results<SeeOther, Refused>> UndoAsync(
        string slug, PathId<MergeId> id, HttpContext http, StaffCaller caller, UndoMerge undo, MergeQueries merges, AuditTrail audit,
        HeraldDb db, CancellationToken ct)
    {
        if ((await undo.RunAsync(caller.Program, id.Value, caller.Name, ct)).Refused(out var refusal, out var undone))
        {
            if (await merges.FindAsync(caller.Program, id.Value, ct) is not { } standing)
                return Refused.Because(refusal);
            Notice.Leave(http, refusal.Message);
            return new SeeOther($"/console/{slug}/advocates/{standing.Advocate}#merges");
        }

        audit.Note(db, caller, "undid merge of advocates", undone.IntoId.ToString(), $"{undone.FromId} is himself again");
        Notice.Leave(http, "They are two again. What came along went back; what came since stayed.");
        return new SeeOther($"/console/{slug}/advocates/{undone.FromId}");
    }
}

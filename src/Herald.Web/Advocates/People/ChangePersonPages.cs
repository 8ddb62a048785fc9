using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Advocates.People;

/// <summary>Changing what the company knows of an advocate.</summary>
internal static class ChangePersonPages
{
    private const string Edit = "/console/{slug}/advocates/{id}/edit";

    private static readonly Refusal Overtaken = new("version_overtaken",
        "He was changed while you were writing. Nothing of yours is lost: look at his page, then save again.")
    {
        Kind = RefusalKind.Conflict,
    };

    public static void MapChangePerson(this IEndpointRouteBuilder app)
    {
        app.MapPage(Edit, PagePolicies.Run, Show);
        app.MapForm(Edit, PagePolicies.Run, Change).WritesInTurn();
    }

    private static async Task<Results<RazorComponentResult<ChangePersonPage>, Refused>> Show(
        PathId<AdvocateId> id, StaffCaller caller, AdvocateQueries advocates, ConsoleFrames frames, CancellationToken ct) =>
        await advocates.FindAsync(caller.Program, id.Value, ct) is { } advocate
            ? await PageAsync(caller, advocate, PersonForm.Of(advocate), FormFaults.None, frames, ct)
            : Refused.NotFound("advocate");

    private static async Task<Results<RazorComponentResult<ChangePersonPage>, SeeOther, Refused>> Change(
        string slug, PathId<AdvocateId> id, FormFields fields, StaffCaller caller, HttpContext http, AdvocateQueries advocates,
        ChangeAdvocate change, AuditTrail audit, HeraldDb db, ConsoleFrames frames, CancellationToken ct)
    {
        if (await advocates.FindAsync(caller.Program, id.Value, ct) is not { } advocate)
            return Refused.NotFound("advocate");
        var (form, stored) = (PersonForm.Of(fields), PersonForm.Of(advocate));
        var (input, faults) = form.Read();
        var refusal = form.Seen != stored.Seen ? Overtaken : faults.Any ? faults.ToRefusal() : null;
        if (refusal is not null || (await change.RunAsync(caller.Program, advocate.Id, input, ct)).Refused(out refusal, out _))
            return await PageAsync(caller, advocate, form with { Seen = stored.Seen }, FormFaults.Of(refusal), frames, ct);
        var changed = PersonForm.Of((await advocates.FindAsync(caller.Program, advocate.Id, ct))!).ChangedFrom(stored);
        if (changed.Length > 0)
            audit.Note(db, caller, "changed advocate", advocate.Id.ToString(), changed);
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, "Saved.");
        return new SeeOther($"/console/{slug}/advocates/{advocate.Id}");
    }

    private static async Task<RazorComponentResult<ChangePersonPage>> PageAsync(
        StaffCaller caller, AdvocateView advocate, PersonForm form, FormFaults faults, ConsoleFrames frames, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Id = advocate.Id.ToString(),
            Called = advocate.Name,
            Form = form,
            Faults = faults,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

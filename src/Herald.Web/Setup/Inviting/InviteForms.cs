using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Setup.Inviting;

/// <summary>The page on which an advocate is invited.</summary>
internal static class InviteForms
{
    public static async Task<RazorComponentResult<InvitePage>> Show(
        PathId<AdvocateId>? invited, StaffCaller caller, HeraldDb db, HeraldSettings settings, OwnAddress address, ConsoleFrames frames,
        CancellationToken ct) => new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Form = new InvitationForm(),
            Faults = FormFaults.None,
            Invited = invited is { } id ? await FindAsync(caller.Program, id.Value, db, settings, address, ct) : null,
        });

    public static async Task<Results<RazorComponentResult<InvitePage>, SeeOther>> Invite(
        string slug, FormFields fields, StaffCaller caller, InviteAdvocate invite, ConsoleFrames frames, CancellationToken ct)
    {
        var form = InvitationForm.Of(fields);
        if ((await invite.RunAsync(caller, form, ct)).Refused(out var refusal, out var advocate))
        {
            var faults = FormFaults.Of(refusal);
            return new RazorComponentResult<InvitePage>(new { Frame = await frames.OfAsync(caller, ct), Form = form, Faults = faults })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        return new SeeOther($"/console/{slug}/advocates/new?invited={advocate}");
    }

    private static async Task<InvitedView?> FindAsync(
        ProgramId program, AdvocateId id, HeraldDb db, HeraldSettings settings, OwnAddress address, CancellationToken ct)
    {
        var advocate = await db.Advocates.Where(row => row.ProgramId == program && row.Id == id)
            .Select(static row => new { row.Name, row.Email }).SingleOrDefaultAsync(ct);
        var code = await db.Links.Where(row => row.ProgramId == program && row.AdvocateId == id).OrderBy(static row => row.Id)
            .Select(static row => row.Code).FirstOrDefaultAsync(ct);
        return advocate is null || code is null ? null
            : new(advocate.Name, advocate.Email, address.Of("/i/" + code), settings.Smtp is not null);
    }
}

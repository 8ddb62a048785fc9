using Herald.Core;
using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Badges.Console;

/// <summary>What the forms of a badge's page do.</summary>
internal static class BadgeForms
{
    public static async Task<Results<RazorComponentResult<BadgeEditorPage>, SeeOther>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, ShowBadges show, SaveBadge save, CancellationToken ct)
    {
        var sent = SentPicture.Of(http);
        var form = BadgeForm.Of(fields, sent);
        var (input, faults) = form.Read(sent);
        if (faults.Any)
            return await show.EditAsync(caller, null, form, FormFaults.Of(faults.ToRefusal()), default, null, null, ct);
        if ((await save.CreateAsync(Author.Of(caller), input, ct)).Refused(out var refusal, out var id))
            return await show.EditAsync(caller, null, form, FaultsOf(refusal), default, null, null, ct);
        Notice.Leave(http, "The badge is made. Who has earned it by what he did before gets it within moments.");
        return new SeeOther($"/console/{slug}/badges/{id}");
    }

    public static async Task<Results<RazorComponentResult<BadgeEditorPage>, SeeOther, Refused>> Change(
        string slug, PathId<BadgeId> id, FormFields fields, StaffCaller caller, HttpContext http, BadgeQueries badges, ShowBadges show,
        SaveBadge save, CancellationToken ct)
    {
        if (await badges.FindAsync(caller.Program, id.Value, ct) is not { } badge)
            return Refused.NotFound("badge");
        var sent = SentPicture.Of(http);
        var form = BadgeForm.Of(fields, sent);
        var (input, faults) = form.Read(sent);
        if (faults.Any)
            return await show.EditAsync(caller, badge, form, FormFaults.Of(faults.ToRefusal()), default, null, null, ct);
        if ((await save.ChangeAsync(Author.Of(caller), badge.Id, input, ct)).Refused(out var refusal, out _))
            return await show.EditAsync(caller, badge, form, FaultsOf(refusal), default, null, null, ct);
        Notice.Leave(http, "The badge is saved. Who has earned it keeps it.");
        return new SeeOther($"/console/{slug}/badges/{badge.Id}");
    }

    public static async Task<Results<SeeOther, Refused>> Retire(
        string slug, PathId<BadgeId> id, FormFields fields, StaffCaller caller, HttpContext http, RetireBadge retire, CancellationToken ct)
    {
        var retires = fields.Text("do") != "reopen";
        if ((await retire.RunAsync(Author.Of(caller), id.Value, retires, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        Notice.Leave(http, retires
            ? "The badge is retired: nobody earns it any more, and who has it keeps it."
            : "The badge is earned again, also by what was done meanwhile.");
        return new SeeOther($"/console/{slug}/badges/{id.Value}");
    }

    public static async Task<Results<RazorComponentResult<BadgeEditorPage>, SeeOther, Refused>> Remove(
        string slug, PathId<BadgeId> id, StaffCaller caller, HttpContext http, BadgeQueries badges, ShowBadges show, RemoveBadge remove,
        CancellationToken ct)
    {
        if (await badges.FindAsync(caller.Program, id.Value, ct) is not { } badge)
            return Refused.NotFound("badge");
        if ((await remove.RunAsync(Author.Of(caller), badge.Id, ct)).Refused(out var refusal, out _))
            return await show.EditAsync(caller, badge, BadgeForm.Of(badge), FormFaults.Of(refusal), default, null, null, ct);
        Notice.Leave(http, $"The badge “{badge.Name}” is deleted.");
        return new SeeOther($"/console/{slug}/badges");
    }

    private static FormFaults FaultsOf(Refusal refusal) => refusal.Fields.Count == 0
        ? FormFaults.Of(refusal)
        : new(refusal.Fields.ToDictionary(static one => BadgeForm.FieldOf(one.Key), static one => one.Value, StringComparer.Ordinal));
}

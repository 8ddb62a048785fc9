using System.Globalization;
using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Badges.Console;

/// <summary>Giving a badge by hand, and taking one back.</summary>
internal static class AwardForms
{
    /// <summary>The field of the reason: each award of the page has its own.</summary>
    public static string ReasonOf(string award) => "reason." + award;

    public static async Task<Results<RazorComponentResult<BadgeEditorPage>, SeeOther, Refused>> Give(
        string slug, PathId<BadgeId> id, FormFields fields, StaffCaller caller, HttpContext http, BadgeQueries badges, ShowBadges show,
        GiveBadge give, CancellationToken ct)
    {
        if (await badges.FindAsync(caller.Program, id.Value, ct) is not { } badge)
            return Refused.NotFound("badge");
        var (faults, typed) = (new Faults(), fields.Given("advocate", "tier", "note"));
        var input = new AwardInput
        {
            Advocate = fields.Text("advocate"),
            Tier = int.TryParse(fields.Text("tier"), NumberStyles.None, CultureInfo.InvariantCulture, out var tier) ? tier : null,
            Note = fields.Text("note"),
        };
        input.Check(faults);
        var fault = faults.Any ? faults.ToRefusal() : (await give.RunAsync(Author.Of(caller), badge.Id, input, ct)).Refusal;
        if (fault is not null)
            return await show.EditAsync(caller, badge, BadgeForm.Of(badge), FormFaults.Of(fault), default, null, typed, ct);
        Notice.Leave(http, "The badge is given. The advocate is told, with your note.");
        return new SeeOther($"/console/{slug}/badges/{badge.Id}");
    }

    public static async Task<Results<RazorComponentResult<BadgeEditorPage>, SeeOther, Refused>> Revoke(
        string slug, PathId<BadgeAwardId> id, FormFields fields, StaffCaller caller, HttpContext http, BadgeQueries badges,
        ShowBadges show, RevokeBadge revoke, CancellationToken ct)
    {
        if (await badges.AwardAsync(caller.Program, id.Value, ct) is not { } award
            || await badges.FindAsync(caller.Program, award.Badge, ct) is not { } badge)
            return Refused.NotFound("award");
        var (faults, input) = (new Faults(), new AwardRevocationInput { Reason = fields.Text(ReasonOf(award.Id.ToString())) });
        input.Check(faults);
        var fault = faults.Any ? faults.ToRefusal() : (await revoke.RunAsync(Author.Of(caller), award.Id, input, ct)).Refusal;
        if (fault is not null)
            return await show.EditAsync(caller, badge, BadgeForm.Of(badge), FormFaults.Because(fault.Message), default, null, null, ct);
        Notice.Leave(http, "The badge is taken back. The advocate finds your reason in the hub.");
        return new SeeOther($"/console/{slug}/badges/{badge.Id}");
    }
}

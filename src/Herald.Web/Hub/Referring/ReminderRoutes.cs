using Herald.Core.Ids;
using Herald.Web.Hub.Stories;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>Writing once more to a friend who has not moved.</summary>
internal static class ReminderRoutes
{
    public static void MapReminders(this IEndpointRouteBuilder app) =>
        app.MapForm("/hub/{slug}/referrals/{id}/reminders", PagePolicies.Hub, Remind).WritesInTurn();

    private static async Task<IResult> Remind(
        PathId<ReferralId> id, FormFields form, HttpContext http, Member member, RemindFriend remind, ReferralPageQueries referrals,
        OwnAddress address, CancellationToken ct)
    {
        var words = form.Text("words");
        if (!(await remind.RunAsync(member, id.Value, words, address, ct)).Refused(out var refusal, out var friend))
        {
            Notice.Leave(http, T($"Your e-mail is on its way to {friend}."));
            return new SeeOther(member.At($"/referrals/{id.Value}"));
        }

        if (refusal.Kind == Core.RefusalKind.Missing || await referrals.FindAsync(member, id.Value, ct) is not { } referral)
            return Refused.NotFound("referral");
        var typed = referral.Reminder! with { Words = words ?? "" };
        return new RazorComponentResult<ReferralPage>(new
        {
            member.Frame,
            Referral = referral with { Reminder = typed },
            member.Words.Zone,
            ReminderFaults = FormFaults.Of(refusal),
        })
        { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}

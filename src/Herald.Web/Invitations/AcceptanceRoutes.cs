using Herald.Core;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Tracking;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>What follows for a friend who accepts.</summary>
internal static class AcceptanceRoutes
{
    public static async Task<Results<RazorComponentResult<InvitationPage>, SeeOther, UnknownLink>> Accept(
        string code, FormFields fields, HttpContext http, OwnAddress address, InvitationQueries invitations, AcceptInvitation accept,
        CancellationToken ct)
    {
        if (await invitations.FindAsync(code, ct) is not { } invitation)
            return new UnknownLink(code);
        InvitationHeaders.Keep(http);
        var view = InvitationView.Of(invitation, address);
        if (invitation.State is not InvitationState.Open)
            return new SeeOther(view.Path);
        var input = AcceptanceInput.Of(fields);
        if (input.IsTrapped)
            return new SeeOther(view.Path + "/thanks");
        var faults = input.Check(invitation.Consent);
        if (faults.Any)
            return Again(view, input.Form, faults.ToRefusal());

        if ((await accept.RunAsync(invitation, input, BrowserMemory.Of(http), address, ct)).Refused(out var refusal, out var token))
            return Again(view, input.Form, refusal);
        YoursCookie.Write(http, view.Path, token);
        return new SeeOther($"{view.Path}/yours/{token}");
    }

    public static async Task<Results<RazorComponentResult<ThanksPage>, UnknownLink>> Thank(
        string code, HttpContext http, OwnAddress address, InvitationQueries invitations, CancellationToken ct)
    {
        if (await invitations.FindAsync(code, ct) is not { } invitation)
            return new UnknownLink(code);
        InvitationHeaders.Keep(http);
        return new RazorComponentResult<ThanksPage>(new { Invitation = InvitationView.Of(invitation, address) });
    }

    public static async Task<Results<RazorComponentResult<YoursPage>, UnknownLink>> ShowOwn(
        string code, string token, HttpContext http, OwnAddress address, InvitationQueries invitations, AcceptanceQueries acceptances,
        CancellationToken ct)
    {
        if (await invitations.FindAsync(code, ct) is not { } invitation
            || await acceptances.FindAsync(invitation, token, address, ct) is not { } yours)
            return new UnknownLink(code);
        InvitationHeaders.Hide(http);
        return new RazorComponentResult<YoursPage>(new { Yours = yours });
    }

    private static RazorComponentResult<InvitationPage> Again(InvitationView view, AcceptanceForm form, Refusal refusal) =>
        new(new { Invitation = view, Form = form with { Faults = FaultsOf(refusal) } })
        {
            StatusCode = refusal.Code == AcceptInvitation.Busy
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status422UnprocessableEntity,
        };

    // The signals by which it is known are the company's; the friend is told what he can do.
    private static FormFaults FaultsOf(Refusal refusal) => refusal.Code == "self_referral"
        ? new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [AcceptanceInput.Email] = [T("An invitation is for somebody else than the person who sends it. Give another address.")],
        })
        : FormFaults.Of(refusal);
}

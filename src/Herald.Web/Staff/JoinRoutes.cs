using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn;
using Herald.Web.StaffSignIn.Passwords;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Where the link of an invitation leads. Opening it does nothing, since mail scanners do that too.</summary>
internal static class JoinRoutes
{
    private const string Address = "/join/{token}";
    private const int NameMax = 100;

    public static void MapJoining(this IEndpointRouteBuilder app)
    {
        app.MapPage(Address, Policies.Anyone, ShowAsync);
        app.MapForm(Address, Policies.Anyone, JoinAsync);
    }

    private static async Task<RazorComponentResult<JoinPage>> ShowAsync(
        string token, HttpContext http, AcceptInvitation accept, StaffQueries staff, HeraldDb db, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = PageRoutes.Private;
        return await accept.FindAsync(token, ct) is { } invitation
            ? Answer(await LookAsync(http, token, invitation, staff, db, ct), StatusCodes.Status200OK)
            : Answer(null, StatusCodes.Status404NotFound);
    }

    private static async Task<Results<RazorComponentResult<JoinPage>, SeeOther>> JoinAsync(
        string token, FormFields fields, HttpContext http, AcceptInvitation accept, StaffQueries staff, BeginSession begin, HeraldDb db,
        CancellationToken ct)
    {
        if (await accept.FindAsync(token, ct) is not { } invitation)
            return Answer(null, StatusCodes.Status404NotFound);
        var view = await LookAsync(http, token, invitation, staff, db, ct);
        if (view.Known)
            return await JoinAsKnownAsync(view, invitation, http, accept, db, ct);

        var (name, password, faults) = (fields.Text("name"), fields.Exact("password"), new Faults());
        faults.Text("name", name, NameMax);
        PasswordRules.Check(faults, "password", password, invitation.Email, name);
        if (faults.Any)
            return Answer(view with { PersonName = name, Faults = FormFaults.Of(faults.ToRefusal()) }, 422);
        if (await accept.JoinAsync(invitation, name!, password, ct) is not { } account)
            return Answer(null, StatusCodes.Status404NotFound);
        await begin.RunAsync(http, account, ct);
        return Welcome(http, view);
    }

    // Holding the link proves a mailbox; whose account it is, is proved by being signed in to it.
    private static async Task<Results<RazorComponentResult<JoinPage>, SeeOther>> JoinAsKnownAsync(
        JoinView view, StaffInvitation invitation, HttpContext http, AcceptInvitation accept, HeraldDb db, CancellationToken ct)
    {
        if (!view.IsSelf)
            return Answer(view, StatusCodes.Status422UnprocessableEntity);
        var account = await db.StaffAccounts.SingleAsync(row => row.EmailKey == invitation.EmailKey, ct);
        return await accept.JoinAsync(invitation, account, ct) ? Welcome(http, view) : Answer(null, StatusCodes.Status404NotFound);
    }

    private static async Task<JoinView> LookAsync(
        HttpContext http, string token, StaffInvitation invitation, StaffQueries staff, HeraldDb db, CancellationToken ct)
    {
        await http.AuthenticateAsync(SignInSchemes.Staff);
        var signedIn = http.Features.Get<SignedInStaff>();
        var owner = await db.StaffAccounts.Where(row => row.EmailKey == invitation.EmailKey)
            .Select(static row => new { row.Id }).SingleOrDefaultAsync(ct);
        return new(token, invitation.Email, RoleText.Of(invitation.Role), await staff.NameOfAsync(invitation.ProgramId, ct))
        {
            Known = owner is not null,
            IsSelf = owner is not null && signedIn?.Staff == owner.Id,
            SignedInAs = signedIn?.Email,
        };
    }

    private static SeeOther Welcome(HttpContext http, JoinView view)
    {
        Notice.Leave(http, view.Program is { } program ? $"You are {view.Role} in {program.Name} now." : "You are on the staff now.");
        return new(view.Program is null ? "/console" : "/console/" + view.Program.Slug);
    }

    private static RazorComponentResult<JoinPage> Answer(JoinView? invitation, int status) =>
        new(new { Invitation = invitation }) { StatusCode = status };
}

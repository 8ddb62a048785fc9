using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn.Accounts;

/// <summary>The account page: what somebody on the staff may change about his own signing in.</summary>
internal static class AccountRoutes
{
    public const string Address = "/account";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPage(Address, PagePolicies.Staff, ShowAsync);
        app.MapForm(Address + "/sessions/end", PagePolicies.Staff, EndSessionsAsync);
        app.MapOwnPassword();
        app.MapAuthenticator();
        app.MapOwnPasskeys();
    }

    /// <summary>The page again with what is wrong in one of its parts.</summary>
    public static async Task<RazorComponentResult<AccountPage>> AgainAsync(
        SignedInStaff staff, AccountQueries accounts, string part, FormFaults faults, CancellationToken ct)
    {
        var view = await accounts.ShowAsync(staff.Staff, ct) with { FaultyPart = part, Faults = faults };
        return new(new { Account = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static async Task<RazorComponentResult<AccountPage>> ShowAsync(
        SignedInStaff staff, AccountQueries accounts, HttpContext http, CancellationToken ct) =>
        new(new { Account = await accounts.ShowAsync(staff.Staff, ct) with { Notice = Notice.Take(http) } });

    private static async Task<SeeOther> EndSessionsAsync(
        SignedInStaff staff, AccountQueries accounts, UserManager<StaffAccount> users, HttpContext http, CancellationToken ct)
    {
        await users.UpdateSecurityStampAsync(await accounts.GetAsync(staff.Staff, ct));
        await StaffSession.SignOutAsync(http);
        Notice.Leave(http, "You are signed out, here and in every other browser.");
        return new("/sign-in");
    }
}

using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Attempts;
using Herald.Web.StaffSignIn.Passwords;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.StaffSignIn.Accounts;

/// <summary>One's own password.</summary>
internal static class OwnPasswordRoutes
{
    private const string Part = "password";

    public static void MapOwnPassword(this IEndpointRouteBuilder app) =>
        app.MapForm(AccountRoutes.Address + "/password", PagePolicies.Staff, ChangeAsync);

    private static async Task<Results<RazorComponentResult<AccountPage>, SeeOther>> ChangeAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, ProveAgain prove, SetPassword set,
        BeginSession begin, CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        var (password, faults) = (fields.Exact("new_password"), new Faults());
        if (!await prove.RunAsync(http, account, fields.Exact("password"), ct))
            faults.Add("password", ProveAgain.Wrong);
        PasswordRules.Check(faults, "new_password", password, account.Email, account.Name);
        if (faults.Any)
            return await AccountRoutes.AgainAsync(staff, accounts, Part, FormFaults.Of(faults.ToRefusal()), ct);

        await set.RunAsync(account, password!, ct);
        await begin.RunAsync(http, account, ct);
        Notice.Leave(http, "Your password is changed. Other browsers are signed out.");
        return new SeeOther(AccountRoutes.Address);
    }
}

using System.Buffers.Text;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Attempts;
using Herald.Web.StaffSignIn.Passkeys;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn.Accounts;

/// <summary>One's own passkeys.</summary>
internal static class OwnPasskeyRoutes
{
    private const string Part = "passkeys";
    private const string Base = AccountRoutes.Address + "/passkeys";
    private const int NameMax = 60;

    private const string TooMany = "These are as many as one person may have. Remove one that you no longer use.";

    private const string NotMade = "The passkey was not made: it took too long, or the browser answered something else. Try again.";

    public static void MapOwnPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapForm(Base + "/options", PagePolicies.Staff, BeginAsync);
        app.MapForm(Base, PagePolicies.Staff, AddAsync);
        app.MapForm(Base + "/removal", PagePolicies.Staff, RemoveAsync);
    }

    private static async Task<Results<ContentHttpResult, Refused>> BeginAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, ProveAgain prove, PasskeyCeremony ceremony,
        CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        return await prove.RunAsync(http, account, fields.Exact("password"), ct)
            ? TypedResults.Content(await ceremony.BeginMakingAsync(http, account), "application/json")
            : Refused.With(422, "password_wrong", ProveAgain.Wrong);
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, SeeOther>> AddAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, PasskeyCeremony ceremony,
        UserManager<StaffAccount> users, CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        if ((await users.GetPasskeysAsync(account)).Count >= PasskeyRows.PerPersonMax)
            return await AccountRoutes.AgainAsync(staff, accounts, Part, FormFaults.Because(TooMany), ct);
        if (await ceremony.EndMakingAsync(http, account, fields.Exact("credential") ?? "") is not { } passkey)
            return await AccountRoutes.AgainAsync(staff, accounts, Part, FormFaults.Because(NotMade), ct);
        passkey.Name = fields.Text("name") is { } name ? name[..Math.Min(name.Length, NameMax)] : null;
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        Notice.Leave(http, "The passkey is yours. Next time, sign in with it.");
        return new SeeOther(AccountRoutes.Address + "#" + Part);
    }

    private static async Task<SeeOther> RemoveAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, UserManager<StaffAccount> users,
        CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        if (fields.Text("passkey") is { } id && Base64Url.IsValid(id))
        {
            await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
            Notice.Leave(http, "The passkey is removed and opens nothing here any more.");
        }

        return new(AccountRoutes.Address + "#" + Part);
    }
}

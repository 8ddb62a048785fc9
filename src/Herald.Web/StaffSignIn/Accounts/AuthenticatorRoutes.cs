using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Attempts;
using Herald.Web.StaffSignIn.SecondFactors;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.StaffSignIn.Accounts;

/// <summary>One's own authenticator app and recovery codes.</summary>
internal static class AuthenticatorRoutes
{
    private const string Part = "authenticator";
    private const string Base = AccountRoutes.Address + "/authenticator";

    private const string WrongCode = "This is not the code that your app shows now, or it was used already. Wait for the next one.";

    public static void MapAuthenticator(this IEndpointRouteBuilder app)
    {
        app.MapForm(Base, PagePolicies.Staff, BeginAsync);
        app.MapForm(Base + "/confirmation", PagePolicies.Staff, ConfirmAsync);
        app.MapForm(Base + "/codes", PagePolicies.Staff, RenewAsync);
        app.MapForm(Base + "/end", PagePolicies.Staff, TurnOffAsync);
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, SeeOther>> BeginAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, ProveAgain prove, Authenticator authenticator,
        CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        if (!await prove.RunAsync(http, account, fields.Exact("password"), ct))
            return await AccountRoutes.AgainAsync(staff, accounts, Part, Fault("password", ProveAgain.Wrong), ct);
        await authenticator.BeginAsync(account, ct);
        return new SeeOther(AccountRoutes.Address + "#" + Part);
    }

    private static async Task<RazorComponentResult<AccountPage>> ConfirmAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, Authenticator authenticator,
        CountAttempts attempts, BeginSession begin, CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        return await attempts.BeginAsync(http, account, ct) == Admission.Granted
            && await authenticator.ConfirmAsync(account, fields.Text("code") ?? "", ct) is { } codes
            ? await ShowCodesAsync(http, account, codes, accounts, begin, ct)
            : await AccountRoutes.AgainAsync(staff, accounts, Part, Fault("code", WrongCode), ct);
    }

    private static async Task<RazorComponentResult<AccountPage>> RenewAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, Authenticator authenticator,
        CountAttempts attempts, BeginSession begin, CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        return await attempts.BeginAsync(http, account, ct) == Admission.Granted
            && await authenticator.RenewCodesAsync(account, fields.Text("code") ?? "", ct) is { } codes
            ? await ShowCodesAsync(http, account, codes, accounts, begin, ct)
            : await AccountRoutes.AgainAsync(staff, accounts, Part, Fault("code", WrongCode), ct);
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, SeeOther>> TurnOffAsync(
        FormFields fields, SignedInStaff staff, HttpContext http, AccountQueries accounts, Authenticator authenticator,
        CountAttempts attempts, BeginSession begin, CancellationToken ct)
    {
        var account = await accounts.GetAsync(staff.Staff, ct);
        if (await attempts.BeginAsync(http, account, ct) != Admission.Granted
            || !await authenticator.TurnOffAsync(account, fields.Text("code") ?? "", ct))
            return await AccountRoutes.AgainAsync(staff, accounts, Part, Fault("code", WrongCode), ct);
        await begin.RunAsync(http, account, ct);
        Notice.Leave(http, "No code is asked for any more. Other browsers are signed out.");
        return new SeeOther(AccountRoutes.Address);
    }

    // Shown by the form's own answer, since they are nowhere to be read again.
    private static async Task<RazorComponentResult<AccountPage>> ShowCodesAsync(
        HttpContext http, StaffAccount account, IReadOnlyList<string> codes, AccountQueries accounts, BeginSession begin,
        CancellationToken ct)
    {
        await begin.RunAsync(http, account, ct);
        return new(new { Account = await accounts.ShowAsync(account.Id, ct) with { NewCodes = codes } });
    }

    private static FormFaults Fault(string field, string sentence) =>
        new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [sentence] });
}

using Herald.Core.Staff;
using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn.Passkeys;

/// <summary>In by a passkey. The authenticator asks for a finger, a face or a code, so that it is two factors at once.</summary>
internal static class PasskeyRoutes
{
    private const string Json = "application/json";

    private const string Unknown =
        "This passkey is not known here, or it took too long. Try again, or sign in with your password and look on your account page.";

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapForm("/sign-in/passkey/options", Policies.Anyone, AskAsync);
        app.MapForm("/sign-in/passkey", Policies.Anyone, SignInAsync);
    }

    // A passkey cannot be guessed, so that nobody is counted here.
    private static async Task<ContentHttpResult> AskAsync(HttpContext http, PasskeyCeremony ceremony) =>
        TypedResults.Content(await ceremony.BeginAskingAsync(http), Json);

    private static async Task<Results<RazorComponentResult<SignInPage>, SeeOther>> SignInAsync(
        FormFields fields, HttpContext http, PasskeyCeremony ceremony, UserManager<StaffAccount> users, BeginSession begin,
        HeraldSettings settings, CancellationToken ct)
    {
        var path = ReturnPath.Of(fields.Text(ReturnPath.Field), "/console");
        if (await ceremony.EndAskingAsync(http, fields.Exact("credential") ?? "") is not { Passkey: { } passkey, User: { } account })
        {
            var form = new SignInForm(path) { Company = settings.Company?.Name, Faults = FormFaults.Because(Unknown) };
            return SignInRoutes.Again(form, StatusCodes.Status422UnprocessableEntity);
        }

        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await begin.RunAsync(http, account, ct);
        return new SeeOther(path);
    }
}

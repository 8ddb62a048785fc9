using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Attempts;
using Herald.Web.StaffSignIn.Passwords;
using Herald.Web.StaffSignIn.SecondFactors;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.StaffSignIn;

/// <summary>In by password, with a code where one is asked for, and out.</summary>
internal static class SignInRoutes
{
    private const string Home = "/console";
    private const string CodeAddress = "/sign-in/code";

    private const string Wrong =
        "This address and this password do not belong together, or too much was tried from browsers that we do not know. "
        + "Try again in a quarter of an hour, use a passkey, or set a new password by mail.";

    private const string WrongCode =
        "This is not the code that your app shows now, or it was used already. Wait for the next one and try again.";

    private const string TooMany =
        "Too many attempts have come from your network. Wait ten minutes, or sign in from a browser that you have used here before.";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPage("/sign-in", Policies.Anyone, Show);
        app.MapForm("/sign-in", Policies.Anyone, SignInAsync);
        app.MapPage(CodeAddress, Policies.Anyone, AskCodeAsync);
        app.MapForm(CodeAddress, Policies.Anyone, TakeCodeAsync);
        app.MapForm("/sign-out", PagePolicies.Staff, SignOutAsync);
    }

    /// <summary>The sign-in page with what is wrong; also for the other ways in.</summary>
    public static RazorComponentResult<SignInPage> Again(SignInForm form, int status) => new(new { Form = form }) { StatusCode = status };

    private static async Task<Results<RazorComponentResult<SignInPage>, SeeOther>> Show(
        HttpContext http, HeraldSettings settings, [FromQuery(Name = ReturnPath.Field)] string? path)
    {
        if ((await http.AuthenticateAsync(SignInSchemes.Staff)).Succeeded)
            return new SeeOther(ReturnPath.Of(path, Home));
        var form = new SignInForm(ReturnPath.Of(path, "")) { Company = settings.Company?.Name, Notice = Notice.Take(http) };
        return Again(form, StatusCodes.Status200OK);
    }

    private static async Task<Results<RazorComponentResult<SignInPage>, SeeOther>> SignInAsync(
        FormFields fields, HttpContext http, SignInByPassword byPassword, BeginSession begin, PendingSignIn pending,
        HeraldSettings settings, CancellationToken ct)
    {
        var path = ReturnPath.Of(fields.Text(ReturnPath.Field), Home);
        var form = new SignInForm(path) { Email = fields.Text("email"), Company = settings.Company?.Name };
        var faults = new Faults();
        faults.Text("email", form.Email, 254);
        if (fields.Exact("password") is not { } password)
            faults.Add("password", Checks.Needed, "required");
        else if (!faults.Any)
        {
            switch (await byPassword.RunAsync(http, form.Email!, password, ct))
            {
                case SignInStep.Proved { Account: var account }:
                    await begin.RunAsync(http, account, ct);
                    return new SeeOther(path);
                case SignInStep.CodeNeeded { Account: var account }:
                    pending.Keep(http, account, path);
                    return new SeeOther(CodeAddress);
                case SignInStep.TooMany:
                    return Again(form with { Faults = FormFaults.Because(TooMany) }, StatusCodes.Status429TooManyRequests);
                default:
                    return Again(form with { Faults = FormFaults.Because(Wrong) }, StatusCodes.Status422UnprocessableEntity);
            }
        }

        return Again(form with { Faults = FormFaults.Of(faults.ToRefusal()) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<RazorComponentResult<CodePage>, SeeOther>> AskCodeAsync(
        HttpContext http, PendingSignIn pending, CancellationToken ct) =>
        await pending.FindAsync(http, ct) is null ? new SeeOther("/sign-in") : Once(FormFaults.None, StatusCodes.Status200OK);

    private static async Task<Results<RazorComponentResult<CodePage>, SeeOther>> TakeCodeAsync(
        FormFields fields, HttpContext http, PendingSignIn pending, CountAttempts attempts, TakeCode take, BeginSession begin,
        CancellationToken ct)
    {
        if (await pending.FindAsync(http, ct) is not var (account, path))
            return new SeeOther("/sign-in");
        var admission = await attempts.BeginAsync(http, account, ct);
        if (admission == Admission.AddressOut)
            return Once(FormFaults.Because(TooMany), StatusCodes.Status429TooManyRequests);
        if (admission != Admission.Granted || !await take.RunAsync(account, fields.Text("code") ?? "", ct))
            return Once(FormFaults.Because(WrongCode), StatusCodes.Status422UnprocessableEntity);
        pending.Forget(http);
        await begin.RunAsync(http, account, ct);
        return new SeeOther(path);
    }

    private static async Task<SeeOther> SignOutAsync(HttpContext http)
    {
        await StaffSession.SignOutAsync(http);
        Notice.Leave(http, "You are signed out.");
        return new SeeOther("/sign-in");
    }

    private static RazorComponentResult<CodePage> Once(FormFaults faults, int status) =>
        new(new { Faults = faults }) { StatusCode = status };
}

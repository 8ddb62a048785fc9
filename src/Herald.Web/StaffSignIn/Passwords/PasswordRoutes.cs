using System.Diagnostics;
using Herald.Core.Advocates;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.StaffSignIn.Attempts;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>A new password for who has forgotten his.</summary>
internal static class PasswordRoutes
{
    private const string Forgotten = "/sign-in/forgotten";
    private const string Link = "/sign-in/password/{token}";

    public static void MapPasswords(this IEndpointRouteBuilder app)
    {
        app.MapPage(Forgotten, Policies.Anyone, static () => new RazorComponentResult<ForgottenPage>());
        app.MapForm(Forgotten, Policies.Anyone, SendAsync);
        app.MapPage(Link, Policies.Anyone, ShowAsync);
        app.MapForm(Link, Policies.Anyone, SetAsync);
    }

    // The same answer after the same time, whether there is such a person or not.
    private static async Task<RazorComponentResult<ForgottenPage>> SendAsync(
        FormFields fields, HeraldDb db, SendPasswordLink send, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var (email, faults) = (fields.Text("email"), new Faults());
        faults.Email("email", email);
        if (faults.Any)
        {
            return new(new { Email = email, Faults = FormFaults.Of(faults.ToRefusal()) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        var key = new EmailAddress(email!).Key;
        if (await db.StaffAccounts.SingleOrDefaultAsync(row => row.EmailKey == key, ct) is { } account)
            await send.RunAsync(account, ct);
        await CheckPassword.HoldBackAsync(began, ct);
        return new(new { Email = email, Sent = true });
    }

    private static async Task<RazorComponentResult<NewPasswordPage>> ShowAsync(string token, PasswordLink links, CancellationToken ct) =>
        await links.ReadAsync(token, ct) is { } account
            ? new(new { account.Email })
            : new(new { }) { StatusCode = StatusCodes.Status404NotFound };

    private static async Task<Results<RazorComponentResult<NewPasswordPage>, SeeOther>> SetAsync(
        string token, FormFields fields, HttpContext http, PasswordLink links, SetPassword set, CountAttempts attempts,
        CancellationToken ct)
    {
        if (await links.ReadAsync(token, ct) is not { } account)
            return new RazorComponentResult<NewPasswordPage>(new { }) { StatusCode = StatusCodes.Status404NotFound };
        var (password, faults) = (fields.Exact("password"), new Faults());
        PasswordRules.Check(faults, "password", password, account.Email, account.Name);
        if (faults.Any)
        {
            return new RazorComponentResult<NewPasswordPage>(new { account.Email, Faults = FormFaults.Of(faults.ToRefusal()) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        await set.RunAsync(account, password!, ct);
        // Who reads the person's mail is no stranger, however many of them have tried this account.
        await attempts.EndAsync(http, account.Id, ct);
        Notice.Leave(http, "Your password is set. Sign in with it.");
        return new SeeOther("/sign-in");
    }
}

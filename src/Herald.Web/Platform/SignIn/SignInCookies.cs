using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Herald.Web.Platform.SignIn;

/// <summary>How the cookies of sessions are kept, and where those are sent who have none.</summary>
internal static class SignInCookies
{
    // Staff sees everybody's data: a laptop left over a weekend must ask again. Advocates come a few times a month.
    private static readonly TimeSpan StaffIdle = TimeSpan.FromHours(12);
    private static readonly TimeSpan StaffLimit = TimeSpan.FromDays(14);
    private static readonly TimeSpan AdvocateIdle = TimeSpan.FromDays(30);
    private static readonly TimeSpan AdvocateLimit = TimeSpan.FromDays(180);

    public static AuthenticationBuilder AddSignInCookies(this AuthenticationBuilder authentication, HeraldSettings settings) =>
        authentication
            .AddCookie(SignInSchemes.Staff, cookie =>
            {
                Keep(cookie, settings, "herald.staff", StaffIdle);
                cookie.Events.OnValidatePrincipal = static context => CheckAsync(context, StaffLimit, StaffSession.CheckAsync);
                cookie.Events.OnRedirectToLogin = static context => SendToSignIn(context, "/sign-in");
                cookie.Events.OnRedirectToAccessDenied = static context => RefuseStaffAsync(context.HttpContext);
            })
            .AddCookie(SignInSchemes.Advocate, cookie =>
            {
                Keep(cookie, settings, "herald.advocate", AdvocateIdle);
                cookie.CookieManager = new ProgramCookies();
                cookie.Events.OnValidatePrincipal = static context => CheckAsync(context, AdvocateLimit, AdvocateSession.CheckAsync);
                cookie.Events.OnRedirectToLogin = SendToHub;
                // An advocate of another program is nobody here.
                cookie.Events.OnRedirectToAccessDenied = SendToHub;
            });

    /// <summary>Whether browsers are told to send a cookie over https alone.</summary>
    public static CookieSecurePolicy SecureWhere(HeraldSettings settings) =>
        settings.PublicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;

    private static void Keep(CookieAuthenticationOptions options, HeraldSettings settings, string name, TimeSpan idle)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = SecureWhere(settings);
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = idle;
        options.SlidingExpiration = true;
    }

    private static async Task CheckAsync(
        CookieValidatePrincipalContext context, TimeSpan limit, Func<CookieValidatePrincipalContext, Task> stands)
    {
        if (SessionLimit.Holds(context, limit))
            await stands(context);
        else
            context.RejectPrincipal();
    }

    private static Task SendToHub(RedirectContext<CookieAuthenticationOptions> context) =>
        SendToSignIn(context, $"/hub/{Uri.EscapeDataString(ProgramInAddress.Of(context.HttpContext))}/sign-in");

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context, string signIn)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = ReturnPath.Append(signIn, ReturnPath.Of(context.Request));
        return Task.CompletedTask;
    }

    private static Task RefuseStaffAsync(HttpContext http) => (http.Features.Get<StaffCaller>() is { } caller
        ? Refused.With(403, "role_missing",
            $"You are {RoleText.Of(caller.Role)} in this program, and this asks for more. An owner can change your role on the staff page.")
        : Refused.With(404, "not_found", "There is nothing at this address, or not for you.")).ExecuteAsync(http);
}

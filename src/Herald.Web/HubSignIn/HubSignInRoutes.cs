using Herald.Core.Advocates;
using Herald.Core.Onboarding;
using Herald.Web.HubSignIn.HandOver;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.HubSignIn;

/// <summary>How advocates come into a hub, and out: by a mailed link, or handed over by the company's own site.</summary>
internal static class HubSignInRoutes
{
    public static IServiceCollection AddHubSignIn(this IServiceCollection services)
    {
        services.AddSingleton<BrowserSecrets>();
        services.AddScoped<RecordArrival>();
        services.AddScoped<AskForLink>().AddScoped<SignInLinkQueries>().AddScoped<UseLink>().AddScoped<EndSessions>();
        services.AddSingleton<ForgetSignIns>().AddHostedService(static provider => provider.GetRequiredService<ForgetSignIns>());
        return services.AddHandOver();
    }

    public static void MapHubSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/sign-in", Policies.Anyone, Show);
        app.MapForm("/hub/{slug}/sign-in", Policies.Anyone, Ask);
        app.MapPage("/hub/{slug}/sign-in/sent", Policies.Anyone, ShowSent);
        app.MapPage("/hub/{slug}/sign-in/link/{token}", Policies.Anyone, ShowLink);
        app.MapForm("/hub/{slug}/sign-in/link/{token}", Policies.Anyone, Use);
        app.MapForm("/hub/{slug}/sign-out", PagePolicies.Hub, SignOut);
        app.MapForm("/hub/{slug}/sessions/end", PagePolicies.Hub, SignOutEverywhere);
        app.MapHandOver();
    }

    private static async Task<Results<RazorComponentResult<SignInPage>, Refused>> Show(
        string slug, HttpContext http, HubFrames frames, CancellationToken ct) =>
        await frames.FindAsync(slug, ct) is { } found
            ? new RazorComponentResult<SignInPage>(
                new { found.Frame, Return = PathIn(http.Request.Query[ReturnPath.Field], found.Frame.Home) })
            : NoProgram();

    private static async Task<Results<SeeOther, RazorComponentResult<SignInPage>, Refused>> Ask(
        string slug, FormFields form, HttpContext http, HubFrames frames, AskForLink ask, CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return NoProgram();
        var (text, path) = (form.Text("email"), PathIn(form.Text(ReturnPath.Field), found.Frame.Home));
        if (!EmailAddress.TryRead(text, out var email))
        {
            var faults = new FormFaults(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["email"] = [T("An e-mail address is expected, such as kim@example.com.")],
            });
            return new RazorComponentResult<SignInPage>(new { found.Frame, Return = path, Email = text, Faults = faults })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        await ask.RunAsync(http, found.Program, found.Frame, email, path, ct);
        return new SeeOther(found.Frame.Home + "/sign-in/sent");
    }

    private static async Task<Results<RazorComponentResult<SentPage>, Refused>> ShowSent(
        string slug, HubFrames frames, CancellationToken ct) =>
        await frames.FindAsync(slug, ct) is { } found ? new RazorComponentResult<SentPage>(new { found.Frame }) : NoProgram();

    private static async Task<IResult> ShowLink(
        string slug, string token, HttpContext http, HubFrames frames, SignInLinkQueries links, CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return NoProgram();
        // The address is a key: it is told to nobody whom the page links to.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var standing = await links.FindAsync(found.Program, token, BrowserSecrets.BindingOf(http, slug), ct);
        return LinkPage.Answer(found.Frame, token, standing);
    }

    private static async Task<IResult> Use(
        string slug, string token, FormFields form, HttpContext http, HubFrames frames, UseLink use, BrowserSecrets secrets,
        RecordArrival arrivals, CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return NoProgram();
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var standing = await use.RunAsync(found.Program, token, BrowserSecrets.BindingOf(http, slug), ct);
        if (standing is not LinkStanding.Good good)
            return LinkPage.Answer(found.Frame, token, standing);
        await AdvocateSession.SignInAsync(http, found.Program, good.Advocate);
        secrets.Remember(http, slug, good.Advocate);
        var begins = await arrivals.RunAsync(found.Program, good.Advocate, OnboardingDoor.Link, ct);
        return new SeeOther(good.ReturnPath ?? RecordArrival.PathOf(found.Frame.Home, begins));
    }

    private static async Task<SeeOther> SignOut(string slug, FormFields form, AdvocateCaller caller, HttpContext http)
    {
        await AdvocateSession.SignOutAsync(http, caller.Program);
        return new SeeOther($"/hub/{slug}/sign-in");
    }

    private static async Task<SeeOther> SignOutEverywhere(
        string slug, FormFields form, AdvocateCaller caller, HttpContext http, EndSessions end, CancellationToken ct)
    {
        await end.RunAsync(caller.Program, caller.Advocate, ct);
        return await SignOut(slug, form, caller, http);
    }

    /// <summary>Where to go on to, if it is within this hub.</summary>
    internal static string? PathIn(string? path, string home) =>
        ReturnPath.Of(path, home) is var local && local.StartsWith(home + "/", StringComparison.Ordinal) ? local : null;

    internal static Refused NoProgram() => Refused.With(
        StatusCodes.Status404NotFound,
        "not_found",
        T("There is no program at this address. Check it with whoever sent it to you; addresses are in small letters."));
}

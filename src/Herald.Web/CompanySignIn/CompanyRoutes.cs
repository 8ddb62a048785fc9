using Herald.Web.Platform;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.CompanySignIn;

/// <summary>In by the company's own sign-in, where one is set up.</summary>
internal static class CompanyRoutes
{
    private const string Failed =
        "Your company's sign-in did not let you in, or it took too long. Begin again; if it happens twice, ask who runs this server.";

    private const string Away = "Your company's sign-in cannot be reached just now. Try again in a moment, or use your password.";

    public static IServiceCollection AddCompanySignIn(this IServiceCollection services) => services
        .AddSingleton<CompanyKeys>().AddScoped<BeginCompanySignIn>().AddScoped<ReadAnswer>().AddScoped<FindStaff>();

    public static void MapCompanySignIn(this IEndpointRouteBuilder app)
    {
        app.MapPage("/sign-in/company", Policies.Anyone, BeginAsync);
        app.MapPage(BeginCompanySignIn.AnswerPath, Policies.Anyone, EndAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>, Refused>> BeginAsync(
        HttpContext http, HeraldSettings settings, BeginCompanySignIn begin, [FromQuery(Name = ReturnPath.Field)] string? path,
        CancellationToken ct)
    {
        if (settings.Company is null)
            return Refused.With(404, "not_found", "No company's sign-in is set up here.");
        try
        {
            return TypedResults.Redirect(await begin.RunAsync(http, ReturnPath.Of(path, "/console"), ct));
        }
        catch (Exception fault) when (IsAway(fault))
        {
            return Again(settings, path, Away, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<Results<SeeOther, RazorComponentResult<SignInPage>, Refused>> EndAsync(
        HttpContext http, HeraldSettings settings, BeginCompanySignIn begin, ReadAnswer read, FindStaff find, BeginSession session,
        string? code, string? state, CancellationToken ct)
    {
        if (settings.Company is null)
            return Refused.With(404, "not_found", "No company's sign-in is set up here.");
        if (begin.Take(http, state) is not { } begun)
            return Again(settings, null, Failed, StatusCodes.Status422UnprocessableEntity);
        try
        {
            if (code is null || await read.RunAsync(code, begun, begin.AnswerAddress, ct) is not { } person)
                return Again(settings, begun.ReturnPath, Failed, StatusCodes.Status422UnprocessableEntity);
            if ((await find.RunAsync(person, ct)).Refused(out var refusal, out var account))
                return Again(settings, begun.ReturnPath, refusal.Message, StatusCodes.Status403Forbidden);
            await session.RunAsync(http, account, ct);
            return new SeeOther(begun.ReturnPath);
        }
        catch (Exception fault) when (IsAway(fault))
        {
            return Again(settings, begun.ReturnPath, Away, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static RazorComponentResult<SignInPage> Again(HeraldSettings settings, string? path, string sentence, int status) =>
        SignInRoutes.Again(new(path) { Company = settings.Company?.Name, Faults = FormFaults.Because(sentence) }, status);

    // The configuration's reader wraps what the line said.
    private static bool IsAway(Exception fault) =>
        fault is HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException }
        || (fault is InvalidOperationException && fault.InnerException is not null && IsAway(fault.InnerException));
}

using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Setup.Checklist;
using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Insights.Overview;

/// <summary>The console's first page: what the program brings, beside the period before, and what happens now.</summary>
internal static class OverviewRoutes
{
    public static IServiceCollection AddOverview(this IServiceCollection services) =>
        services.AddScoped<OverviewQueries>().AddScoped<OverviewOrigins>();

    public static void MapOverview(this IEndpointRouteBuilder app) => app.MapPage("/console/{slug}", PagePolicies.See, ShowAsync);

    private static async Task<Results<RazorComponentResult<OverviewPage>, Refused>> ShowAsync(
        PeriodInQuery period, HttpContext http, StaffCaller caller, OverviewQueries overview, SetupQueries setup, ConsoleFrames frames,
        CancellationToken ct)
    {
        if (period.Fault is { } fault)
            return fault;
        return new RazorComponentResult<OverviewPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await overview.ViewAsync(caller.Program, period, ct),
            Address = PageAddress.Of(http.Request),
            Setup = caller.May(StaffRight.Run) ? await setup.ViewAsync(caller.Program, ct) : null,
            Notice = Notice.Take(http),
        });
    }
}

using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Referrals.Mine;

/// <summary>The rep's own desk.</summary>
internal static class MineRoutes
{
    public static IServiceCollection AddMine(this IServiceCollection services) => services.AddScoped<MineQueries>();

    public static void MapMine(this IEndpointRouteBuilder app) => app.MapPage("/console/{slug}/mine", PagePolicies.Work, ShowAsync);

    private static async Task<RazorComponentResult<MinePage>> ShowAsync(
        HttpContext http, StaffCaller caller, SignedInStaff staff, MineQueries mine, ConsoleFrames frames, CancellationToken ct)
    {
        var which = Enum.TryParse<MineWhich>(http.Request.Query["show"], ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? named
            : MineWhich.Waiting;
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await mine.ViewAsync(caller.Program, staff.Email, which, ct),
            staff.Email,
            Notice = Notice.Take(http),
        });
    }
}

using Herald.Core.Staff;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Insights.Steering;

/// <summary>The page on which a fall is seen while something can still be done about it.</summary>
internal static class SteeringRoutes
{
    public static IServiceCollection AddSteering(this IServiceCollection services) => services
        .AddScoped<SteeredDays>().AddScoped<SteeringQueries>()
        .AddSingleton(new ConsolePlace(23, "/steering", "Steering", "arrow-down", StaffRight.See));

    public static void MapSteering(this IEndpointRouteBuilder app) => app.MapPage("/console/{slug}/steering", PagePolicies.See, Show);

    private static async Task<RazorComponentResult<SteeringPage>> Show(
        string slug, StaffCaller caller, SteeringQueries steering, ConsoleFrames frames, CancellationToken ct)
    {
        var view = await steering.ViewAsync(caller.Program, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Falls = (IReadOnlyList<FallCard>)
                [.. view.Falls.Select(fallen => FallCards.Of(fallen, $"/console/{slug}", caller.May(StaffRight.Run)))],
            Looked = (IReadOnlyList<LookedRow>)[.. view.LookedAt.Select(RowOf)],
            view.LastDay,
        });
    }

    private static LookedRow RowOf(LookedAt looked) => new(
        FallText.Subject(looked.Series.Subject), FallText.Capital(FallText.What(looked.Series.Measure)),
        looked.Last is { } last ? MoneyText.Whole(last.Counted) : "–",
        looked.Last is { } known ? known.Expected.ToString("N1", Ui.PageCulture.Current) : "Too little before");
}

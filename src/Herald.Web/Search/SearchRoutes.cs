using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Search;

/// <summary>One search over everything of a program, for the command palette and for those who type an id.</summary>
internal static class SearchRoutes
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddScoped<SearchQueries>();

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapPage("/console/{slug}/search", PagePolicies.See, FindAsync);

    private static async Task<Results<RazorComponentResult<SearchPage>, SeeOther>> FindAsync(
        ListInQuery asked, StaffCaller caller, SearchQueries search, ConsoleFrames frames, CancellationToken ct)
    {
        var frame = await frames.OfAsync(caller, ct);
        if (asked.Text is { } text && await search.NamedAsync(caller.Program, frame.Home, text, ct) is { } page)
            return new SeeOther(page);
        return new RazorComponentResult<SearchPage>(new
        {
            Frame = frame,
            asked.Text,
            View = asked.Text is { } words ? await search.FindAsync(caller.Program, frame.Home, words, ct) : SearchView.Nothing,
        });
    }
}

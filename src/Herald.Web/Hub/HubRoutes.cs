using Herald.Web.Hub.Badges;
using Herald.Web.Hub.Boards;
using Herald.Web.Hub.Climbing;
using Herald.Web.Hub.Home;
using Herald.Web.Hub.Installing;
using Herald.Web.Hub.Leagues;
using Herald.Web.Hub.Live;
using Herald.Web.Hub.Profile;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Quests;
using Herald.Web.Hub.Referring;
using Herald.Web.Hub.Sharing;
using Herald.Web.Hub.Start;
using Herald.Web.Hub.Stories;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub;

/// <summary>What an advocate sees and does.</summary>
internal static class HubRoutes
{
    public static IServiceCollection AddHub(this IServiceCollection services) => services
        .AddScoped<MemberQueries>().AddScoped<RepQueries>()
        .AddScoped<HomeQueries>().AddScoped<SuggestionQueries>().AddScoped<WeekQueries>()
        .AddSharing().AddReferring().AddStories().AddWallet().AddQuests().AddClimbing().AddShelf().AddProfile().AddStart().AddHubLive();

    public static void MapHub(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}", PagePolicies.Hub, Home);
        app.MapQuests();
        app.MapSharing();
        app.MapReferring();
        app.MapStories();
        app.MapWallet();
        app.MapBoards();
        app.MapLeague();
        app.MapClimbing();
        app.MapShelf();
        app.MapProfile();
        app.MapStart();
        app.MapHubLive();
        app.MapInstalling();
    }

    private static async Task<RazorComponentResult<HomePage>> Home(
        Member member, HttpContext http, HomeQueries home, CancellationToken ct) =>
        new(new { Home = await home.OfAsync(member, ct), Notice = Notice.Take(http) });
}

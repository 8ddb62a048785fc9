using Herald.Core.Staff;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Standings.Console;

/// <summary>The leaderboards in the console: who leads, and who won what is over.</summary>
internal static class BoardConsole
{
    private const string Boards = "/console/{slug}/leaderboards";

    public static IServiceCollection AddBoardPages(this IServiceCollection services) => services
        .AddScoped<ShowBoards>()
        .AddSingleton(new ConsolePlace(58, "/leaderboards", "Leaderboards", "trophy", StaffRight.See) { Group = ConsolePlace.SetUp });

    public static void MapBoardPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Boards, PagePolicies.See, Show);
        app.MapPage(Boards + "/winners", PagePolicies.See, ShowWinners);
    }

    private static Task<RazorComponentResult<LeaderboardsPage>> Show(
        BoardSearch asked, StaffCaller caller, ShowBoards show, CancellationToken ct) => show.BoardAsync(caller, asked, ct);

    private static Task<RazorComponentResult<PastWinnersPage>> ShowWinners(
        WinnerSearch asked, StaffCaller caller, ShowBoards show, CancellationToken ct) => show.WinnersAsync(caller, asked, ct);
}

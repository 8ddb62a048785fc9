using Herald.Core.Standings;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Standings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Hub.Boards;

/// <summary>The leaderboards as an advocate sees them.</summary>
internal static class BoardRoutes
{
    public static void MapBoards(this IEndpointRouteBuilder app) => app.MapPage("/hub/{slug}/leaderboards", PagePolicies.Hub, Show);

    private static async Task<IResult> Show(
        [FromQuery] string? by, [FromQuery] string? period, [FromQuery] string? among, Member member, LeaderboardQueries boards,
        CancellationToken ct)
    {
        // An address that somebody has bent shows what is usual.
        var measure = MeasureSlugs.Find(by) ?? BoardMeasure.Points;
        var usual = new AskedPeriod(BoardSpan.Month, null);
        var asked = AskedPeriod.TryRead(period, out var read) ? read : usual;
        var wanted = new AskedBoard(measure, asked)
        {
            Around = member.Id,
            Account = among == WriteBoard.Company ? member.Advocate.AccountId : null,
        };
        var board = await boards.OfAsync(member.Program, wanted, ct);
        if (board is null)
            (asked, board) = (usual, (await boards.OfAsync(member.Program, wanted with { Period = usual }, ct))!);
        return new RazorComponentResult<BoardsPage>(new { Board = new WriteBoard(member, board).Run(asked) });
    }
}

using Herald.Core.Standings;
using Herald.Web.Platform.Live;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Standings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Hub.Boards;

/// <summary>The leaderboards as an advocate sees them.</summary>
internal static class BoardRoutes
{
    private const int RetryAfterSeconds = 60;

    // Three years of quarters, or one of months.
    private const int PeriodsBackMax = 12;

    public static void MapBoards(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/leaderboards", PagePolicies.Hub, Show);
        app.MapPage("/hub/{slug}/leaderboards/winners", PagePolicies.Hub, ShowWinners);
        // Only a GET: a HEAD would hold a connection for nothing.
        app.MapGet("/hub/{slug}/leaderboards/live", Watch).RequireAuthorization(PagePolicies.Hub).ExcludeFromDescription();
    }

    private static async Task<IResult> Show(
        [FromQuery] string? by, [FromQuery] string? period, [FromQuery] string? among, Member member, LeaderboardQueries boards,
        OwnCircles circles, WinnerQueries winners, CancellationToken ct)
    {
        // An address that somebody has bent shows what is usual.
        var measure = MeasureSlugs.Find(by) ?? BoardMeasure.Points;
        var usual = new AskedPeriod(BoardSpan.Month, null);
        var asked = AskedPeriod.TryRead(period, out var read) ? read : usual;
        var own = await circles.OfAsync(member.ProgramId, member.Id, ct);
        var wanted = new AskedBoard(measure, asked)
        {
            Around = member.Id,
            Account = among == WriteBoard.Company ? member.Advocate.AccountId : null,
            Audience = own.Select(static one => one.Slug).FirstOrDefault(slug => among == WriteBoard.AudiencePrefix + slug),
        };
        var board = (await boards.InTimeAsync(member.Program, wanted, ct)).Board;
        // Not begun yet, or an audience that takes too long to find.
        if (board is null)
            (asked, board) = (usual, (await boards.OfAsync(member.Program, new(measure, usual) { Around = member.Id }, ct))!);
        var won = await winners.OfAsync(member.Program, measure, BoardSpan.Season, 1, ct);
        var text = new WriteBoard(member, board, own).Run(asked, won is [var last] ? last : null);
        return new RazorComponentResult<BoardsPage>(new { Board = text });
    }

    private static async Task<RazorComponentResult<WinnersPage>> ShowWinners(
        [FromQuery] string? by, [FromQuery] string? period, Member member, WinnerQueries winners, CancellationToken ct)
    {
        var measure = MeasureSlugs.Find(by) ?? BoardMeasure.Points;
        var span = period == "month" ? BoardSpan.Month : BoardSpan.Season;
        var won = await winners.OfAsync(member.Program, measure, span, PeriodsBackMax, ct);
        return new(new { Won = new WriteWinners(member, measure).Run(span, won) });
    }

    // No words: the page fetches itself again.
    private static Results<LiveConnection<BoardNews>, Refused> Watch(
        Member member, LiveListeners<BoardNews> listeners, TimeProvider clock, IHostApplicationLifetime lifetime) =>
        listeners.TryJoin(member.ProgramId) is { } listener
            ? new LiveConnection<BoardNews>(
                listener, static told => [new($"{told[^1].Turn}", "")], clock, lifetime.ApplicationStopping)
            : Refused.With(503, "feed_crowded", "As many watch this program as can at once. Load the page anew to see what is new.",
                RetryAfterSeconds);
}

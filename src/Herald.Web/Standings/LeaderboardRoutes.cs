using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Live;
using Herald.Web.Platform.Problems;
using Herald.Web.Standings.Console;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings;

/// <summary>Who leads, and where one stands.</summary>
internal static class LeaderboardRoutes
{
    // Pages of boards that are open and in sight at the same moment. Who finds no place sees the same at the next load.
    private const int WatchersMax = 1_000;

    public static IServiceCollection AddStandings(this IServiceCollection services) => services
        .AddSingleton<LiveBoards>().AddScoped<LeaderboardQueries>().AddScoped<WinnerQueries>().AddScoped<OwnCircles>()
        .AddSingleton(new LiveListeners<BoardNews>(WatchersMax, WatchersMax)).AddSingleton<TellBoards>()
        .AddSingleton<FollowBoards>().AddHostedService(static provider => provider.GetRequiredService<FollowBoards>())
        .AddSingleton<KeepResults>().AddHostedService(static provider => provider.GetRequiredService<KeepResults>())
        .AddBoardPages().AddJsonShapes(LeaderboardJson.Default);

    public static void MapStandings(this IEndpointRouteBuilder app)
    {
        app.MapBoardPages();
        app.MapApi("Leaderboards").MapGet("/leaderboards/{slug}", Show).RequireAuthorization(Scopes.Read)
            .WithSummary("Get a leaderboard: points, referrals-won or closed-value, of one period; around gives an advocate's neighbours, "
                + "account the advocates of one company among themselves, audience those of an audience")
            .WithExample(answer: LeaderboardExamples.View);
    }

    private static async Task<Results<Ok<LeaderboardView>, Refused>> Show(
        string slug, BoardInQuery query, Caller caller, HeraldDb db, LeaderboardQueries boards, CancellationToken ct)
    {
        if (MeasureSlugs.Find(slug) is not { } measure)
            return Refused.NotFound("leaderboard");
        if (query.Around is { } around && !await db.Advocates.AnyAsync(row => row.ProgramId == caller.Program && row.Id == around, ct))
            return Refused.NotFound("advocate");
        if (query.Account is { } account && !await db.Accounts.AnyAsync(row => row.ProgramId == caller.Program && row.Id == account, ct))
            return Refused.NotFound("account");
        if (query.Audience is { } audience
            && !await db.Audiences.AnyAsync(row => row.ProgramId == caller.Program && row.Slug == audience, ct))
            return Refused.NotFound("audience");
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        var asked = new AskedBoard(measure, query.Period) { Around = query.Around, Account = query.Account, Audience = query.Audience };
        var (inTime, found) = await boards.InTimeAsync(program, asked, ct);
        if (!inTime)
            return Refused.Because(BoardInQuery.TooSlow());
        return found is { } board
            ? TypedResults.Ok(LeaderboardView.Of(board, program.Currency))
            : Refused.Because(BoardInQuery.UnknownPeriod().ToRefusal());
    }
}

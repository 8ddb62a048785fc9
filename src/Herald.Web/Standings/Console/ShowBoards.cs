using Herald.Core.Audiences;
using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings.Console;

/// <summary>Puts the console's pages of leaderboards together.</summary>
internal sealed class ShowBoards(HeraldDb db, LeaderboardQueries boards, WinnerQueries winners, ConsoleFrames frames)
{
    // Three years of quarters, or one of months.
    private const int PeriodsBackMax = 12;

    public async Task<RazorComponentResult<LeaderboardsPage>> BoardAsync(StaffCaller caller, BoardSearch asked, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        var circles = await CirclesAsync(program.Id, ct);
        var (board, period) = await FindAsync(program, asked, circles, ct);
        var won = await winners.OfAsync(program, asked.Measure, BoardSpan.Season, 1, ct);
        var write = await WriteAsync(program, board.Top.Concat(won.SelectMany(static one => one.Winners)), ct);
        var text = write.Board(board, period, circles, won is [var last] ? last : null, asked.Faults);
        return new(new { Frame = await frames.OfAsync(caller, ct), Board = text }) { StatusCode = StatusOf(text.Wrong) };
    }

    public async Task<RazorComponentResult<PastWinnersPage>> WinnersAsync(StaffCaller caller, WinnerSearch asked, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        var won = await winners.OfAsync(program, asked.Measure, asked.Span, PeriodsBackMax, ct);
        var write = await WriteAsync(program, won.SelectMany(static one => one.Winners), ct);
        var text = write.Winners(asked.Measure, asked.Span, won, asked.Faults);
        return new(new { Frame = await frames.OfAsync(caller, ct), Won = text }) { StatusCode = StatusOf(text.Wrong) };
    }

    // The audiences whose members have a leaderboard in the hub, by the names that they know.
    private async Task<IReadOnlyList<(string Slug, string Name)>> CirclesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await db.Audiences.Where(row => row.ProgramId == program && row.Board != null).OrderBy(static row => row.Board)
            .Take(Audience.BoardsMax).Select(static row => new { row.Slug, row.Board }).ToListAsync(ct))
            .Select(static row => (row.Slug, row.Board!)),
    ];

    // What is asked for, or what is usual where that cannot be shown, with the reason among the faults.
    private async Task<(Leaderboard Board, AskedPeriod Period)> FindAsync(
        Core.Programs.Program program, BoardSearch asked, IReadOnlyList<(string Slug, string Name)> circles, CancellationToken ct)
    {
        var known = asked.Audience is null || circles.Any(one => one.Slug == asked.Audience);
        if (!known)
            asked.Faults.Add("audience", BoardWords.UnknownAudience(asked.Audience!));
        var wanted = new AskedBoard(asked.Measure, asked.Period) { WithClimbs = true, Audience = known ? asked.Audience : null };
        var (inTime, found) = await boards.InTimeAsync(program, wanted, ct);
        if (found is not null)
            return (found, asked.Period);
        if (!inTime)
            asked.Faults.Add("audience", BoardWords.TooSlow);
        else
            asked.Faults.Add("period", BoardWords.UnknownPeriod(BoardWords.Ask(asked.Period)));
        var usual = new AskedBoard(asked.Measure, BoardSearch.PeriodUsual) { WithClimbs = true };
        return ((await boards.OfAsync(program, usual, ct))!, usual.Period);
    }

    // Staff know their people by their whole names.
    private async Task<WriteBoards> WriteAsync(Core.Programs.Program program, IEnumerable<NamedPlace> places, CancellationToken ct)
    {
        var ids = places.Select(static place => place.Place.Advocate).Distinct().ToArray();
        var names = await db.Advocates.Where(row => row.ProgramId == program.Id && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
        return new($"/console/{program.Slug}/leaderboards", program, await frames.MeasuresAsync(program.Id, ct), names);
    }

    private static int StatusOf(FormFaults wrong) => wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
}

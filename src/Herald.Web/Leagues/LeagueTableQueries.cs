using Herald.Core.Ids;
using Herald.Core.Leagues;
using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Data;
using Herald.Data.Leagues;
using Herald.Data.Standings;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Leagues;

internal sealed class LeagueTableQueries(HeraldDb db, TimeProvider clock)
{
    // A quarter of a year.
    private const int WeeksMax = 13;

    /// <summary>The league in which an advocate plays this week; null where he plays in none.</summary>
    public async Task<LeagueTable?> OfAsync(Core.Programs.Program program, AdvocateId advocate, CancellationToken ct)
    {
        var week = BoardPeriod.Of(BoardSpan.Week, ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone), program.Seasons);
        var own = await db.LeaguePlaces
            .SingleOrDefaultAsync(row => row.ProgramId == program.Id && row.Week == week.Name && row.AdvocateId == advocate, ct);
        var round = await db.LeagueRounds.SingleOrDefaultAsync(row => row.ProgramId == program.Id && row.Week == week.Name, ct);
        if (own is null || round is null)
            return null;
        var standings = await db.LeagueStandings(program.Id, week.Name, own.Tier, own.League).ToListAsync(ct);
        var ids = standings.Select(static one => one.Advocate).ToArray();
        var names = await db.ShownOnBoards(program.Id).Where(row => ids.Contains(row.Id)).Select(static row => new { row.Id, row.Name })
            .ToDictionaryAsync(static row => row.Id, static row => ShortName.Of(row.Name), ct);
        var table = standings.Where(one => names.ContainsKey(one.Advocate)).InOrder();
        return new(week, own.Tier,
        [
            .. table.Select((one, at) => new LeagueRow(one.Advocate, names[one.Advocate], at + 1, one.Score,
                LeagueRules.MoveOf(at + 1, table.Count, own.Tier, round.Tiers, one.Score))),
        ]);
    }

    /// <summary>The weeks of an advocate that are over, the last first.</summary>
    public async Task<IReadOnlyList<LeaguePlace>> PastAsync(Core.Programs.Program program, AdvocateId advocate, CancellationToken ct) =>
        await db.LeaguePlaces.Where(row => row.ProgramId == program.Id && row.AdvocateId == advocate && row.Move != null)
            .OrderByDescending(static row => row.Week).Take(WeeksMax).ToListAsync(ct);
}

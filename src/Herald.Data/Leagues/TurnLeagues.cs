using Herald.Core.Ids;
using Herald.Core.Leagues;
using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Data.Mappings;
using Herald.Data.Standings;
using Herald.Data.Work;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Leagues;

/// <summary>
/// Turns the week of a program's leagues: settles the round that is over, once its scores move no more, and draws the next, in one
/// transaction under the program's turn. What is drawn or settled is so for good, on whichever node comes first.
/// </summary>
public static class TurnLeagues
{
    /// <summary>Weeks before this one in which somebody who plays has earned something.</summary>
    public const int WeeksActive = 4;

    // Those who earned most; more would hold the program's turn for longer than a moment.
    private const int EntrantsMax = 10_000;

    // Who was away for longer begins as somebody new.
    private const int RoundsRemembered = 8;
    private const int DaysOfWeek = 7;

    private const string Settle = """
        UPDATE league_places SET position = $4, score = $5, move = $6 WHERE program_id = $1 AND week = $2 AND advocate_id = $3
        """;

    /// <summary>Turns it where it is due; whether this week's round is drawn afterwards.</summary>
    public static async Task<bool> RunAsync(HeraldDb db, ProgramId program, DateTimeOffset now, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(program, ct);
        var monday = ProgramDays.MondayOf(ProgramDays.DayOf(now, zone));
        var week = NameOf(monday);
        if (await db.LeagueRounds.AnyAsync(row => row.ProgramId == program && row.Week == week, ct))
            return true;
        var last = await LastAsync(db, program, ct);
        // Neither of it needs the program's turn, in which others wait.
        if (last is { SettledAt: null } ? !await IsOverAsync(db, last, ct) : (await EntrantsAsync(db, program, monday, ct)).Count == 0)
            return false;
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        last = await LastAsync(db, program, ct);
        if (last?.Week == week)
            return true;
        if (last is { SettledAt: null })
            await SettleAsync(db, last, now, ct);
        var entrants = await EntrantsAsync(db, program, monday, ct);
        var drawn = LeagueRules.Draw(entrants);
        if (drawn.Count > 0)
            Write(db, program, week, LeagueRules.TiersOf(entrants.Count), drawn, now);
        await write.CommitAsync(ct);
        return drawn.Count > 0;
    }

    private static Task<LeagueRound?> LastAsync(HeraldDb db, ProgramId program, CancellationToken ct) => db.LeagueRounds
        .Where(row => row.ProgramId == program).OrderByDescending(static row => row.Week).FirstOrDefaultAsync(ct);

    // Its result is kept, so that no correction moves a score any more.
    private static Task<bool> IsOverAsync(HeraldDb db, LeagueRound round, CancellationToken ct) => db.BoardResults.AnyAsync(
        row => row.ProgramId == round.ProgramId && row.Period == round.Week && row.RankedAt != null, ct);

    private static async Task SettleAsync(HeraldDb db, LeagueRound round, DateTimeOffset now, CancellationToken ct)
    {
        var hidden = await db.HiddenFromBoardsAsync(round.ProgramId, ct);
        var standings = await db.LeagueStandings(round.ProgramId, round.Week, null, null).ToListAsync(ct);
        var rows = new List<object?[]>();
        foreach (var league in standings.Where(one => !hidden.Contains(one.Advocate)).GroupBy(static one => (one.Tier, one.League)))
        {
            var table = league.InOrder();
            rows.AddRange(table.Select((one, at) => Row(db, round, one, at + 1, table.Count)));
        }

        await EachRow.RunAsync(db, Settle, rows, ct);
        var settledAt = (DateTimeOffset?)now.Storable();
        await db.LeagueRounds.Where(row => row.ProgramId == round.ProgramId && row.Week == round.Week)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.SettledAt, settledAt), ct);
    }

    private static object?[] Row(HeraldDb db, LeagueRound round, LeagueStanding one, int position, int size) =>
    [
        db.Engine.IdValue(round.ProgramId.Value), round.Week, db.Engine.IdValue(one.Advocate.Value), position, one.Score,
        SnakeCase.Of(LeagueRules.MoveOf(position, size, one.Tier, round.Tiers, one.Score).ToString()),
    ];

    // Who has earned something lately and is shown on boards, with the tier that he has earned; nobody where they are too few.
    private static async Task<List<LeagueEntrant>> EntrantsAsync(HeraldDb db, ProgramId program, DateOnly monday, CancellationToken ct)
    {
        string[] weeks = [.. Enumerable.Range(0, WeeksActive + 1).Select(back => NameOf(monday.AddDays(-DaysOfWeek * back)))];
        var shown = db.ShownOnBoards(program).Select(static row => row.Id);
        var active = await db.BoardScores
            .Where(row => row.ProgramId == program && row.Measure == BoardMeasure.Points && weeks.Contains(row.Period) && row.Score > 0
                && shown.Contains(row.AdvocateId))
            .GroupBy(static row => row.AdvocateId)
            .Select(static own => new { Advocate = own.Key, Points = own.Sum(static row => row.Score) })
            .OrderByDescending(static own => own.Points).ThenBy(static own => own.Advocate).Take(EntrantsMax).ToListAsync(ct);
        if (active.Count < LeagueRules.SizeMin)
            return [];
        var tiers = await TiersAsync(db, program, ct);
        return active.ConvertAll(own => new LeagueEntrant(
            own.Advocate, tiers.TryGetValue(own.Advocate, out var tier) ? tier : null, own.Points));
    }

    private static async Task<Dictionary<AdvocateId, int>> TiersAsync(HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var rounds = db.LeagueRounds.Where(row => row.ProgramId == program).OrderByDescending(static row => row.Week)
            .Select(static row => row.Week).Take(RoundsRemembered);
        var places = await db.LeaguePlaces.Where(row => row.ProgramId == program && rounds.Contains(row.Week))
            .OrderBy(static row => row.Week).Select(static row => new { row.AdvocateId, row.Tier, row.Move }).ToListAsync(ct);
        var tiers = new Dictionary<AdvocateId, int>();
        foreach (var place in places)
            tiers[place.AdvocateId] = LeagueRules.After(place.Tier, place.Move);
        return tiers;
    }

    // A tier that nobody plays in yet is there to go up to.
    private static void Write(
        HeraldDb db, ProgramId program, string week, int tiers, IReadOnlyList<DrawnPlace> drawn, DateTimeOffset now)
    {
        db.LeagueRounds.Add(new()
        {
            ProgramId = program,
            Week = week,
            Tiers = tiers,
            DrawnAt = now.Storable(),
        });
        db.LeaguePlaces.AddRange(drawn.Select(place => new LeaguePlace
        {
            ProgramId = program,
            Week = week,
            AdvocateId = place.Advocate,
            Tier = place.Tier,
            League = place.League,
        }));
    }

    private static string NameOf(DateOnly monday) => BoardPeriod.Of(BoardSpan.Week, monday, Seasons.Quarters).Name;
}

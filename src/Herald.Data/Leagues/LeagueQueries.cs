using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Data.Leagues;

/// <summary>Who plays in the leagues of a week, and how they stand.</summary>
public static class LeagueQueries
{
    /// <summary>All places of a week with their scores; to be narrowed down to a league where one is asked for.</summary>
    public static IQueryable<LeagueStanding> LeagueStandings(this HeraldDb db, ProgramId program, string week, int? tier, int? league) =>
        from place in db.LeaguePlaces
        where place.ProgramId == program && place.Week == week && (tier == null || place.Tier == tier)
            && (league == null || place.League == league)
        join found in db.BoardScores.Where(row => row.Measure == BoardMeasure.Points && row.Period == week)
            on new { place.ProgramId, place.AdvocateId } equals new { found.ProgramId, found.AdvocateId } into scores
        from score in scores.DefaultIfEmpty()
        select new LeagueStanding(
            place.AdvocateId, place.Tier, place.League, score == null ? 0 : score.Score,
            score == null ? null : (DateTimeOffset?)score.ReachedAt);

    /// <summary>The order of a league's table: as on leaderboards, and behind them who has earned nothing.</summary>
    public static IReadOnlyList<LeagueStanding> InOrder(this IEnumerable<LeagueStanding> league) =>
        [.. league.OrderByDescending(static one => one.Score).ThenBy(static one => one.ReachedAt).ThenBy(static one => one.Advocate)];
}

using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data;
using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings;

/// <summary>
/// The ranks of some advocates among themselves, those of a company or of an audience: few enough to be ranked anew each time, from the
/// scores in the store. Who belongs to them is as it is now, also where the scores are those of a result that is kept.
/// </summary>
internal sealed class CirclePlaces(HeraldDb db, IQueryable<AdvocateId> circle, bool isKept)
{
    // A company has dozens of advocates, an audience hundreds or thousands; of one with more than this the first are shown.
    private const int PlacesMax = 10_000;

    public async Task<FoundPlaces> FindAsync(BoardKey key, AskedBoard asked, ClimbFrom? from, CancellationToken ct)
    {
        var ranking = await RankAsync(key, ct);
        var top = ranking.Top(LeaderboardQueries.TopMax);
        return new()
        {
            Count = ranking.Count,
            Top = top,
            Own = asked.Around is { } own ? ranking.Find(own) : null,
            Around = asked.Around is { } middle ? ranking.Around(middle, LeaderboardQueries.AroundEach) : null,
            RanksBefore = from is null
                ? null : Before(ranking, await RankAsync(key with { Period = from.Period }, ct), asked.Climbers(top), from),
        };
    }

    private static IReadOnlyDictionary<AdvocateId, int> Before(
        Ranking ranking, Ranking other, IReadOnlyCollection<AdvocateId> climbers, ClimbFrom from) =>
        from.IsGain ? ranking.RanksWithout(climbers, other.Top(other.Count)) : other.RanksOf(climbers);

    private async Task<Ranking> RankAsync(BoardKey key, CancellationToken ct)
    {
        var shown = db.ShownOnBoards(key.Program).Select(static row => row.Id);
        return Ranking.Of(await db.BoardScores
            .Where(row => row.ProgramId == key.Program && row.Measure == key.Measure && row.Period == key.Period.Name && row.Score > 0
                && (!isKept || row.Position != null) && shown.Contains(row.AdvocateId) && circle.Contains(row.AdvocateId))
            .OrderByDescending(static row => row.Score).ThenBy(static row => row.ReachedAt).ThenBy(static row => row.AdvocateId)
            .Take(PlacesMax)
            .Select(static row => new Standing(row.AdvocateId, row.Score, row.ReachedAt)).ToListAsync(ct));
    }
}

using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings;

/// <summary>
/// Who won the seasons and months that are over: from the results that are kept, and for what was over before the program was made, as its
/// history says. Names are looked up as they are now; who does not want to be shown any more is not named.
/// </summary>
internal sealed class WinnerQueries(HeraldDb db, LiveBoards boards, TimeProvider clock)
{
    private const int RanksMax = 3;

    // Equals share a rank; of more than this the first are named.
    private const int PlacesMax = 6;

    /// <summary>The times of a length in which somebody won something, the last first, out of so many that are looked back upon.</summary>
    public async Task<IReadOnlyList<PeriodWinners>> OfAsync(
        Core.Programs.Program program, BoardMeasure measure, BoardSpan span, int periodsMax, CancellationToken ct)
    {
        var periods = Before(program, span, periodsMax);
        string[] names = [.. periods.Select(static period => period.Name)];
        var kept = (await db.BoardResults.Where(row => row.ProgramId == program.Id && names.Contains(row.Period) && row.RankedAt != null)
            .Select(static row => row.Period).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var found = new List<(BoardPeriod Period, IReadOnlyList<RankedAdvocate> Places)>();
        foreach (var period in periods)
        {
            var key = new BoardKey(program.Id, measure, period);
            var places = kept.Contains(period.Name)
                ? await KeptAsync(key, ct) : (await boards.OfAsync(key, ct)).Top(PlacesMax);
            found.Add((period, [.. places.Where(static place => place.Rank <= RanksMax)]));
        }

        return await NameAsync(program, found, ct);
    }

    private List<BoardPeriod> Before(Core.Programs.Program program, BoardSpan span, int periodsMax)
    {
        var now = BoardPeriod.Of(span, ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone), program.Seasons);
        var periods = new List<BoardPeriod>();
        while (periods.Count < periodsMax && now.From is { } first)
            periods.Add(now = BoardPeriod.Of(span, first.AddDays(-1), program.Seasons));
        return periods;
    }

    private Task<List<RankedAdvocate>> KeptAsync(BoardKey key, CancellationToken ct) => db.BoardScores
        .Where(row => row.ProgramId == key.Program && row.Measure == key.Measure && row.Period == key.Period.Name
            && row.Position != null && row.Position <= PlacesMax)
        .OrderBy(static row => row.Position)
        .Select(static row => new RankedAdvocate(row.AdvocateId, row.Score, row.Rank!.Value, row.Position!.Value)).ToListAsync(ct);

    private async Task<IReadOnlyList<PeriodWinners>> NameAsync(
        Core.Programs.Program program, List<(BoardPeriod Period, IReadOnlyList<RankedAdvocate> Places)> found, CancellationToken ct)
    {
        var ids = found.SelectMany(static one => one.Places).Select(static place => place.Advocate).Distinct().ToArray();
        var names = await db.ShownOnBoards(program.Id).Where(row => ids.Contains(row.Id)).Select(static row => new { row.Id, row.Name })
            .ToDictionaryAsync(static row => row.Id, static row => ShortName.Of(row.Name), ct);
        return
        [
            .. found.Select(one => new PeriodWinners(one.Period, [.. one.Places.Where(place => names.ContainsKey(place.Advocate))
                .Select(place => new NamedPlace(place, names[place.Advocate]))])).Where(static one => one.Winners.Count > 0),
        ];
    }
}

using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Data.Standings;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings;

/// <summary>Reads a board: from memory while it is live, from its result where that is kept. Names are looked up as they are now.</summary>
internal sealed class LeaderboardQueries(HeraldDb db, LiveBoards boards, TimeProvider clock)
{
    /// <summary>How many lead.</summary>
    public const int TopMax = 100;

    /// <summary>Neighbours on each side.</summary>
    public const int AroundEach = 5;

    private static readonly TimeSpan AskingMax = TimeSpan.FromSeconds(5);

    // Each who has gained this week is looked at for whoever asks how he climbed, or a hundred did: some milliseconds for these. With
    // more it is not told.
    private const int GainersMax = 20_000;

    /// <summary>The board; null where the period has not begun.</summary>
    public async Task<Leaderboard?> OfAsync(
        Core.Programs.Program program, AskedBoard asked, CancellationToken ct)
    {
        var today = ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone);
        if (asked.Period.On(today, program.Seasons) is not { } period)
            return null;
        var from = asked.Around is null && !asked.WithClimbs ? null : ClimbFrom.Of(period, today, program.Seasons);
        var key = new BoardKey(program.Id, asked.Measure, period);
        var result = asked.Period.Named is null ? null : await db.BoardResults
            .Where(row => row.ProgramId == program.Id && row.Period == period.Name && row.RankedAt != null).SingleOrDefaultAsync(ct);
        if (await CircleAsync(program.Id, asked, ct) is not { } circle)
            return result is null ? await LiveAsync(key, asked, from, ct) : await KeptAsync(key, asked, result, ct);
        var found = await new CirclePlaces(db, circle, isKept: result is not null).FindAsync(key, asked, from, ct);
        return await NameAsync(key, asked, found, result?.FrozenAt, ct);
    }

    /// <summary>The same; among an audience only where it is found within some seconds, since what that asks may take long.</summary>
    public async Task<(bool InTime, Leaderboard? Board)> InTimeAsync(
        Core.Programs.Program program, AskedBoard asked, CancellationToken ct) =>
        asked.Audience is null ? (true, await OfAsync(program, asked, ct))
            : await db.WithinAsync(AskingMax, within => OfAsync(program, asked, within), ct);

    /// <summary>Where an advocate stands in the points of this month, null where nowhere yet, and how many are on that board.</summary>
    public async Task<(RankedAdvocate? Own, int Count)> MonthAsync(
        Core.Programs.Program program, AdvocateId advocate, CancellationToken ct)
    {
        var today = ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone);
        var board = await boards.OfAsync(
            new(program.Id, BoardMeasure.Points, BoardPeriod.Of(BoardSpan.Month, today, program.Seasons)), ct);
        return (board.Find(advocate), board.Count);
    }

    // Null for everybody. An audience that is gone, or that asks for what is, has nobody.
    private async Task<IQueryable<AdvocateId>?> CircleAsync(ProgramId program, AskedBoard asked, CancellationToken ct)
    {
        if (asked.Account is { } account)
            return db.Advocates.Where(row => row.ProgramId == program && row.AccountId == account).Select(static row => row.Id);
        if (asked.Audience is not { } audience)
            return null;
        var book = await db.AudienceBookAsync(program, ct);
        return (book.Find(audience) is { } condition && book.FindFault(condition) is null
            ? db.AdvocatesWho(program, condition, book, clock.GetUtcNow())
            : db.Advocates.Where(static _ => false)).Select(static row => row.Id);
    }

    private async Task<Leaderboard> LiveAsync(BoardKey key, AskedBoard asked, ClimbFrom? from, CancellationToken ct)
    {
        var board = await boards.OfAsync(key, ct);
        var top = board.Top(TopMax);
        return await NameAsync(key, asked, new()
        {
            Count = board.Count,
            Top = top,
            Own = asked.Around is { } own ? board.Find(own) : null,
            Around = asked.Around is { } middle ? board.Around(middle, AroundEach) : null,
            RanksBefore = from is null ? null : await RanksBeforeAsync(board, asked.Climbers(top), from, ct),
        }, null, ct);
    }

    private async Task<IReadOnlyDictionary<AdvocateId, int>?> RanksBeforeAsync(
        LiveBoard board, IReadOnlyCollection<AdvocateId> climbers, ClimbFrom from, CancellationToken ct)
    {
        var other = await boards.OfAsync(board.Key with { Period = from.Period }, ct);
        if (!from.IsGain)
            return other.RanksOf(climbers);
        return other.Count > GainersMax ? null : board.RanksWithout(climbers, other.Top(GainersMax));
    }

    private async Task<Leaderboard> KeptAsync(BoardKey key, AskedBoard asked, BoardResult result, CancellationToken ct)
    {
        var around = asked.Around;
        var rows = db.BoardScores.Where(row =>
            row.ProgramId == key.Program && row.Measure == key.Measure && row.Period == key.Period.Name && row.Position != null);
        var own = around is null ? null : await OwnAsync(rows, around.Value, ct);
        return await NameAsync(key, asked, new()
        {
            Count = await rows.MaxAsync(static row => row.Position, ct) ?? 0,
            Top = await PlacesAsync(rows.Where(static row => row.Position <= TopMax), ct),
            Own = own,
            Around = around is null ? null : own is not { Position: var middle } ? [] : await PlacesAsync(
                rows.Where(row => row.Position >= middle - AroundEach && row.Position <= middle + AroundEach), ct),
        }, result.FrozenAt, ct);
    }

    private static async Task<RankedAdvocate?> OwnAsync(IQueryable<BoardScore> rows, AdvocateId advocate, CancellationToken ct) =>
        await PlacesAsync(rows.Where(row => row.AdvocateId == advocate), ct) is [var own] ? own : null;

    private static async Task<IReadOnlyList<RankedAdvocate>> PlacesAsync(IQueryable<BoardScore> rows, CancellationToken ct) =>
        await rows.OrderBy(static row => row.Position)
            .Select(static row => new RankedAdvocate(row.AdvocateId, row.Score, row.Rank!.Value, row.Position!.Value)).ToListAsync(ct);

    // Who does not want to be shown since a moment ago has no name here any more, and is left out.
    private async Task<Leaderboard> NameAsync(
        BoardKey key, AskedBoard asked, FoundPlaces found, DateTimeOffset? frozenAt, CancellationToken ct)
    {
        var ids = found.Top.Concat(found.Around ?? []).Select(static place => place.Advocate).Distinct().ToArray();
        var names = await db.ShownOnBoards(key.Program).Where(row => ids.Contains(row.Id))
            .Select(static row => new { row.Id, row.Name })
            .ToDictionaryAsync(static row => row.Id, static row => ShortName.Of(row.Name), ct);
        return new(key.Measure, key.Period)
        {
            Account = asked.Account,
            Audience = asked.Audience,
            FrozenAt = frozenAt,
            Count = found.Count,
            Top = Named(found.Top),
            Own = found.Own is { } own && names.ContainsKey(own.Advocate) ? own : null,
            RankBefore = asked.Around is { } who && found.RanksBefore?.TryGetValue(who, out var before) == true ? before : null,
            RanksBefore = asked.WithClimbs ? found.RanksBefore : null,
            Around = found.Around is { } around ? Named(around) : null,
        };

        IReadOnlyList<NamedPlace> Named(IReadOnlyList<RankedAdvocate> places) =>
            [.. places.Where(place => names.ContainsKey(place.Advocate)).Select(place => new NamedPlace(place, names[place.Advocate]))];
    }
}

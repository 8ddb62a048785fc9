using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data.Activities;
using Herald.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Standings;

/// <summary>
/// Keeps the result of a period that is over. First its scores are closed, in one small transaction that waits for the reader of the
/// stream; then everybody's rank is written down, so many at a time, under a lease. A node that dies in between is taken over by
/// another, which begins the ranks anew; the scores no longer move.
/// </summary>
public static class FreezeBoards
{
    // So many ranks in one transaction: others who write wait only briefly.
    private const int RanksMax = 500;

    /// <summary>The periods of a program that are over for at least this long and whose result is not kept, the oldest first.</summary>
    public static async Task<IReadOnlyList<BoardPeriod>> DueAsync(
        HeraldDb db, ProgramId program, DateTimeOffset now, TimeSpan grace, CancellationToken ct)
    {
        var owner = await db.Programs.Where(row => row.Id == program)
            .Select(static row => new { row.TimeZone, row.CreatedAt, row.Seasons }).SingleAsync(ct);
        var kept = (await db.BoardResults.Where(row => row.ProgramId == program && row.RankedAt != null)
            .Select(static row => row.Period).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var today = Core.Programs.ProgramDays.DayOf(now - grace, owner.TimeZone);
        var due = new List<BoardPeriod>();
        foreach (var span in new[] { BoardSpan.Week, BoardSpan.Month, BoardSpan.Season })
        {
            // What was over before the program was made has no result: its facts are history that was loaded.
            var period = Before(BoardPeriod.Of(span, today, owner.Seasons), owner.Seasons);
            for (; period.EndsAt(owner.TimeZone) > owner.CreatedAt && !kept.Contains(period.Name); period = Before(period, owner.Seasons))
                due.Add(period);
        }

        due.Reverse();
        return due;
    }

    /// <summary>Keeps the result, as whoever takes the lease.</summary>
    public static async Task<Freezing> RunAsync(
        HeraldDb db, ProgramId program, BoardPeriod period, LeaseTaker taker, TimeProvider clock, CancellationToken ct)
    {
        var name = $"freeze_boards:{program}:{period.Name}";
        if (!await CloseAsync(db, program, period, clock, ct) || await taker.TryTakeAsync(db, name, clock, ct) is not { } lease)
            return Freezing.NotYet;
        if (!await StepAsync(db, lease, ct => ClearAsync(db, program, period, ct), ct))
            return Freezing.TakenOver;
        foreach (var measure in Enum.GetValues<BoardMeasure>())
        {
            var ranking = Ranking.Of((await db.ReadBoardAsync(program, measure, period, ct)).Standings);
            foreach (var places in ranking.Top(ranking.Count).Chunk(RanksMax))
            {
                // Renewed under its fence while it is ours; a new fence would mean that another had taken over.
                var renewed = await taker.TryTakeAsync(db, name, clock, ct);
                if (renewed?.Fence != lease.Fence
                    || !await StepAsync(db, lease, ct => RankAsync(db, program, measure, period, places, ct), ct))
                    return Freezing.TakenOver;
            }
        }

        return await StepAsync(db, lease, ct => EndAsync(db, program, period, clock, ct), ct) ? Freezing.Done : Freezing.TakenOver;
    }

    // From here on the reader leaves the period alone: it checks within its own turn, which this waits for.
    private static async Task<bool> CloseAsync(
        HeraldDb db, ProgramId program, BoardPeriod period, TimeProvider clock, CancellationToken ct)
    {
        if (await db.BoardResults.AnyAsync(row => row.ProgramId == program && row.Period == period.Name, ct))
            return true;
        var zone = await db.TimeZoneAsync(program, ct);
        var ends = period.EndsAt(zone) ?? throw new ArgumentException("All time is never over.", nameof(period));
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var position = await StreamPosition.TakeAsync(db, KeepScores.ReaderName, ct);
        var unread = await ActivityStream.AfterAsync(db, position, 1, ct);
        if (unread is [var first] && first.Id < NewId.FirstAt<ActivityId>(ends))
            return false;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO board_results (program_id, period, frozen_at)
            VALUES ({db.Engine.IdValue(program.Value)}, {period.Name}, {db.Engine.InstantValue(clock.GetUtcNow())})
            ON CONFLICT (program_id, period) DO NOTHING
            """,
            ct);
        await write.CommitAsync(ct);
        return true;
    }

    private static async Task<bool> StepAsync(HeraldDb db, Lease lease, Func<CancellationToken, Task> step, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await lease.HeldAsync(db, ct))
            return false;
        await step(ct);
        await write.CommitAsync(ct);
        return true;
    }

    private static async Task ClearAsync(HeraldDb db, ProgramId program, BoardPeriod period, CancellationToken ct)
    {
        foreach (var measure in Enum.GetValues<BoardMeasure>())
        {
            await db.BoardScores
                .Where(row => row.ProgramId == program && row.Measure == measure && row.Period == period.Name && row.Position != null)
                .ExecuteUpdateAsync(
                    static set => set.SetProperty(static row => row.Position, (int?)null).SetProperty(static row => row.Rank, (int?)null),
                    ct);
        }
    }

    private static Task<int> EndAsync(HeraldDb db, ProgramId program, BoardPeriod period, TimeProvider clock, CancellationToken ct)
    {
        var now = (DateTimeOffset?)clock.GetUtcNow().Storable();
        return db.BoardResults.Where(row => row.ProgramId == program && row.Period == period.Name && row.RankedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.RankedAt, now), ct);
    }

    private static Task<int> RankAsync(
        HeraldDb db, ProgramId program, BoardMeasure measure, BoardPeriod period, RankedAdvocate[] places, CancellationToken ct)
    {
        var values = new List<object> { db.Engine.IdValue(program.Value), SnakeCase.Of(measure.ToString()), period.Name };
        var rows = places.Select(place =>
        {
            values.Add(db.Engine.IdValue(place.Advocate.Value));
            return string.Create(CultureInfo.InvariantCulture, $"({{{values.Count - 1}}}, {place.Rank}, {place.Position})");
        }).ToList();
        var sql = "WITH places (advocate_id, rank, position) AS (VALUES " + string.Join(", ", rows) + ") " + """
            UPDATE board_scores SET rank = places.rank, position = places.position FROM places
            WHERE board_scores.program_id = {0} AND board_scores.measure = {1} AND board_scores.period = {2}
                AND board_scores.advocate_id = places.advocate_id
            """;
        return db.Database.ExecuteSqlRawAsync(sql, values, ct);
    }

    private static BoardPeriod Before(BoardPeriod period, Core.Programs.Seasons seasons) =>
        BoardPeriod.Of(period.Span, period.From!.Value.AddDays(-1), seasons);
}

using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Herald.Data.Tracking;

/// <summary>
/// The months that PostgreSQL's table of clicks is divided into; SQLite's has none. Each change is a transaction under a lease. A click
/// whose month has no part lies in the part for the rest: it never fails, and is looked up as every other.
/// </summary>
public static class ClickParts
{
    // A lock that waits makes all wait who come after it: clicks are delayed by so much at most, and the next turn tries again. The
    // statement itself looks through the part for the rest, which is empty where months are made in time.
    private const string Patience = "SET LOCAL lock_timeout = '200ms'; SET LOCAL statement_timeout = '2s'";

    // Made so far ahead, a month is there in time even if nothing turns for weeks.
    private const int MonthsAhead = 2;

    /// <summary>The months from now on that have no part yet; none on SQLite.</summary>
    public static async Task<IReadOnlyList<ClickMonth>> MissingAsync(HeraldDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (db.Engine is not PostgresEngine)
            return [];
        var parts = await ListAsync(db, ct);
        var coming = Enumerable.Range(0, MonthsAhead + 1).Select(ClickMonth.Of(now).Plus);
        return [.. coming.Where(month => !parts.Any(part => part.Holds(month)))];
    }

    /// <summary>The parts that hold only what is older than a month, the oldest first; none on SQLite.</summary>
    public static async Task<IReadOnlyList<ClickPart>> BeforeAsync(HeraldDb db, ClickMonth month, CancellationToken ct) =>
        db.Engine is PostgresEngine
            ? [.. (await ListAsync(db, ct)).Where(part => part.Until.Number <= month.Number).OrderBy(static part => part.Until.Number)]
            : [];

    /// <summary>Makes the part of a month, where none of its clicks lies elsewhere.</summary>
    public static async Task<ClickPartChange> MakeAsync(HeraldDb db, Lease lease, ClickMonth month, CancellationToken ct)
    {
        // The change itself would look too, but while nobody may read there.
        if (await IsOccupiedAsync(db, month, ct))
            return ClickPartChange.Occupied;
        var table = ClickPart.Of(month).Table;
        // Attached and not made as a part at once, which would lock out all who write clicks.
        return await ChangeAsync(db, lease, $"""
            CREATE TABLE {table} (LIKE clicks INCLUDING ALL);
            ALTER TABLE clicks ATTACH PARTITION {table} FOR VALUES FROM ('{month.FirstId.Value}') TO ('{month.Plus(1).FirstId.Value}')
            """, ct);
    }

    /// <summary>Drops a part with all its clicks.</summary>
    public static Task<ClickPartChange> DropAsync(HeraldDb db, Lease lease, ClickPart part, CancellationToken ct) =>
        ChangeAsync(db, lease, $"DROP TABLE {part.Table}", ct);

    private static async Task<IReadOnlyList<ClickPart>> ListAsync(HeraldDb db, CancellationToken ct) =>
    [
        .. (await db.Database.SqlQuery<string>(
            $"""
            SELECT part.relname::text AS "Value" FROM pg_inherits JOIN pg_class AS part ON part.oid = inhrelid
            WHERE inhparent = to_regclass('clicks')
            """).ToListAsync(ct)).Select(ClickPart.Read).OfType<ClickPart>(),
    ];

    private static Task<bool> IsOccupiedAsync(HeraldDb db, ClickMonth month, CancellationToken ct)
    {
        var (first, next) = (db.Engine.IdValue(month.FirstId.Value), db.Engine.IdValue(month.Plus(1).FirstId.Value));
        return db.Database.SqlQuery<bool>(
            $"""SELECT EXISTS (SELECT FROM clicks_other WHERE id >= {first} AND id < {next}) AS "Value" """).SingleAsync(ct);
    }

    private static async Task<ClickPartChange> ChangeAsync(HeraldDb db, Lease lease, string sql, CancellationToken ct)
    {
        try
        {
            await using var write = await WriteTransaction.BeginAsync(db, ct);
            await db.Database.ExecuteSqlRawAsync(Patience, ct);
            if (!await lease.HeldAsync(db, ct))
                return ClickPartChange.TakenOver;
            await db.Database.ExecuteSqlRawAsync(sql, ct);
            await write.CommitAsync(ct);
            return ClickPartChange.Made;
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled)
        {
            return ClickPartChange.Busy;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.CheckViolation)
        {
            return ClickPartChange.Occupied;
        }
    }
}

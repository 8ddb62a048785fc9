using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Activities;

/// <summary>A place in the stream; readers remember the place of the last fact that they applied.</summary>
internal sealed record StreamPosition(long CommitGroup, long Position)
{
    // Before all: restored streams hold groups below zero.
    public static StreamPosition Start { get; } = new(long.MinValue, 0);

    /// <summary>Whether a fact stands behind this place.</summary>
    public bool IsBefore(ActivityRow row) => (CommitGroup, Position).CompareTo((row.CommitGroup, row.Position)) < 0;

    /// <summary>Where a reader stands, without taking it.</summary>
    public static async Task<StreamPosition> OfAsync(HeraldDb db, string reader, CancellationToken ct)
    {
        var found = await db.Database.SqlQuery<StreamPosition>(
            $"""
            SELECT commit_group AS "CommitGroup", position AS "Position" FROM reader_positions WHERE reader = {reader}
            """).ToListAsync(ct);
        return found is [var position] ? position : Start;
    }

    /// <summary>
    /// Where a reader stands, taken until the transaction ends: writing the row onto itself locks it on either engine,
    /// and makes it where it is not there yet.
    /// </summary>
    public static async Task<StreamPosition> TakeAsync(HeraldDb db, string reader, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reader_positions (reader, commit_group, position) VALUES ({reader}, {Start.CommitGroup}, {Start.Position})
            ON CONFLICT (reader) DO UPDATE SET position = reader_positions.position
            """,
            ct);
        return await OfAsync(db, reader, ct);
    }

    /// <summary>Moves a reader whose position was taken in this transaction.</summary>
    public Task StoreAsync(HeraldDb db, string reader, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"UPDATE reader_positions SET commit_group = {CommitGroup}, position = {Position} WHERE reader = {reader}", ct);
}

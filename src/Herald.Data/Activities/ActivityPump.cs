using System.Buffers.Binary;

namespace Herald.Data.Activities;

/// <summary>
/// Moves readers along the stream. Facts, the reader's effect and its new position share one transaction, and only one pump at a time
/// moves a reader, on however many nodes: each fact is applied exactly once, whatever fails in between.
/// </summary>
public sealed class ActivityPump(HeraldDb db)
{
    /// <summary>
    /// Facts per transaction: enough to keep up with groups of events, few enough that writers on SQLite wait only briefly.
    /// </summary>
    public const int BatchMax = 1000;

    /// <summary>
    /// Applies the next batch and returns how many facts it held; 0 when there is nothing left to read or another pump moves this reader.
    /// After a failure the store is as before; the context is not to be used again.
    /// </summary>
    public async Task<int> RunOnceAsync(IActivityReader reader, CancellationToken ct)
    {
        // Read before the writer's turn, in which others wait; a reader with nothing to do takes none.
        var seen = await StreamPosition.OfAsync(db, reader.Name, ct);
        var rows = await ActivityStream.AfterAsync(db, seen, BatchMax, ct);
        if (reader.Follows is { } other)
        {
            var ahead = await StreamPosition.OfAsync(db, other, ct);
            rows.RemoveAll(ahead.IsBefore);
        }

        if (rows.Count == 0)
            return 0;
        var facts = rows.ConvertAll(RecordedActivity.Of);

        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync(reader.Name, ct))
            return 0;
        // Another pump was there meanwhile: what was read is applied already, or to be read again.
        if (await StreamPosition.TakeAsync(db, reader.Name, ct) != seen)
            return 0;
        await reader.ApplyAsync(db, facts, ct);
        await new StreamPosition(rows[^1].CommitGroup, rows[^1].Position).StoreAsync(db, reader.Name, ct);
        await write.CommitAsync(ct);
        return rows.Count;
    }

    /// <summary>Whether a reader has read all that was written until an instant; it has not while it reads the stream anew.</summary>
    public static async Task<bool> HasReadUntilAsync(HeraldDb db, string reader, DateTimeOffset at, CancellationToken ct) =>
        await ActivityStream.NextAsync(db, await StreamPosition.OfAsync(db, reader, ct), ct) is not { } next || WrittenAt(next) > at;

    // Its id begins with the milliseconds at which it was made.
    private static DateTimeOffset WrittenAt(ActivityRow row) =>
        DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(row.Id.Value.ToByteArray(bigEndian: true)) >> 16);

    /// <summary>Sends a reader back to the start of the stream: what it derived is gone, and the next runs build it again.</summary>
    public async Task ReplayAsync(IActivityReader reader, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await StreamPosition.TakeAsync(db, reader.Name, ct); // Waits for a pump that moves it just now.
        await reader.ResetAsync(db, ct);
        await StreamPosition.Start.StoreAsync(db, reader.Name, ct);
        await write.CommitAsync(ct);
    }
}

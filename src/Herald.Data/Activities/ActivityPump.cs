namespace Herald.Data.Activities;

/// <summary>
/// Moves readers along the stream. Facts, the reader's effect and its new position share one transaction, and only one pump at a time
/// moves a reader, on however many nodes: each fact is applied exactly once, whatever fails in between.
/// </summary>
public sealed class ActivityPump(HeraldDb db)
{
    /// <summary>Facts per transaction: enough to be quick over history, few enough that writers on SQLite wait only briefly.</summary>
    public const int BatchMax = 500;

    /// <summary>
    /// Applies the next batch and returns how many facts it held; 0 when there is nothing left to read or another pump moves this reader.
    /// After a failure the store is as before; the context is not to be used again.
    /// </summary>
    public async Task<int> RunOnceAsync(IActivityReader reader, CancellationToken ct)
    {
        // Asked first without a transaction, so that a reader with nothing to do takes no writer's turn.
        var seen = await StreamPosition.OfAsync(db, reader.Name, ct);
        if ((await ActivityStream.AfterAsync(db, seen, 1, ct)).Count == 0)
            return 0;

        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync(reader.Name, ct))
            return 0;
        var position = await StreamPosition.TakeAsync(db, reader.Name, ct);
        var rows = await ActivityStream.AfterAsync(db, position, BatchMax, ct);
        if (rows is not [.., var last])
            return 0;
        await reader.ApplyAsync(db, [.. rows.Select(RecordedActivity.Of)], ct);
        await new StreamPosition(last.CommitGroup, last.Position).StoreAsync(db, reader.Name, ct);
        await write.CommitAsync(ct);
        return rows.Count;
    }

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

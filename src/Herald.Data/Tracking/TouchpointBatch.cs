using System.Threading.Channels;
using Herald.Core.Links;

namespace Herald.Data.Tracking;

/// <summary>
/// Puts clicks on disk, many with one sync. A click is accepted or not at once; an accepted one is answered only after its commit.
/// While one batch is being written the next one gathers, so that a batch grows with the load and a lone click waits for nobody.
/// </summary>
public sealed class TouchpointBatch(IEngine engine) : IAsyncDisposable
{
    /// <summary>How many clicks may wait. More than a second's worth for any disk: whoever comes then would wait too long.</summary>
    public const int WaitingMax = 8192;

    // Writing so many takes less than a sync does; more would only make the first of them wait.
    private const int BatchMax = 1000;

    private readonly IClickRows rows = engine is SqliteEngine ? new SqliteClickRows(engine) : new PostgresClickRows();
    private readonly Channel<PendingClick> waiting =
        Channel.CreateBounded<PendingClick>(new BoundedChannelOptions(WaitingMax) { SingleReader = true });

    private Task loop = Task.CompletedTask;
    private long commits;

    /// <summary>How many transactions were committed since the start.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Begins to write.</summary>
    public void Start() => loop = WriteAllAsync();

    /// <summary>
    /// Records a click. True once it is on disk; false, at once, if too many are waiting or the node is stopping.
    /// A store that cannot be written throws what the store threw.
    /// </summary>
    public async Task<bool> RecordAsync(Click click, CancellationToken ct)
    {
        var pending = new PendingClick(click);
        if (!waiting.Writer.TryWrite(pending))
            return false;
        await pending.Written.WaitAsync(ct);
        return true;
    }

    /// <summary>Takes no more, and returns once all that was accepted is written.</summary>
    public Task StopAsync(CancellationToken ct)
    {
        waiting.Writer.TryComplete();
        return loop.WaitAsync(ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private async Task WriteAllAsync()
    {
        var batch = new List<PendingClick>(BatchMax);
        // Not stopped by a token: what was accepted is written.
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            // The first is taken before the turn is waited for, so that a turn that cannot be had is answered too.
            batch.Clear();
            Take(batch, 1);
            try
            {
                using var turn = await engine.EnterWriterAsync(CancellationToken.None);
                Take(batch, BatchMax);
                await WriteAsync(batch, CancellationToken.None);
                Interlocked.Increment(ref commits);
                batch.ForEach(static pending => pending.Done());
            }
            catch (Exception fault)
            {
                // The requests answer for it; the next batch may fare better.
                batch.ForEach(pending => pending.Failed(fault));
            }
        }
    }

    private void Take(List<PendingClick> batch, int countMax)
    {
        while (batch.Count < countMax && waiting.Reader.TryRead(out var pending))
            batch.Add(pending);
    }

    private async Task WriteAsync(List<PendingClick> batch, CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await rows.InsertAsync(connection, transaction, [.. batch.Select(static pending => pending.Click)], ct);
        try
        {
            await transaction.CommitAsync(ct);
        }
        catch (Exception fault) when (engine.IsPassing(fault))
        {
            throw new OutcomeUnknownException(fault);
        }
    }
}

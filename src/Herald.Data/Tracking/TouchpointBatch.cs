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

    private static readonly Task<bool> NotTaken = Task.FromResult(false);

    private readonly IClickRows rows = engine is SqliteEngine sqlite
        ? new SqliteClickRows(sqlite)
        : new PostgresClickRows((PostgresEngine)engine);

    private readonly Channel<PendingClick> waiting =
        Channel.CreateBounded<PendingClick>(new BoundedChannelOptions(WaitingMax) { SingleReader = true });

    private Task loop = Task.CompletedTask;
    private long commits;

    /// <summary>How many transactions were committed since the start.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Begins to write, on a thread of its own: it spends its time waiting for the disk.</summary>
    public void Start() =>
        loop = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>
    /// Records a click. True once it is on disk; false, at once, if too many are waiting or the node is stopping.
    /// A store that cannot be written throws what the store threw. The answers of one batch are given one after another:
    /// who awaits this does not block.
    /// </summary>
    public Task<bool> RecordAsync(Click click, CancellationToken ct)
    {
        var pending = new PendingClick(click);
        return waiting.Writer.TryWrite(pending) ? pending.Written.WaitAsync(ct) : NotTaken;
    }

    /// <summary>Takes no more, and returns once all that was accepted is written.</summary>
    public Task StopAsync(CancellationToken ct)
    {
        waiting.Writer.TryComplete();
        return loop.WaitAsync(ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        rows.Dispose();
    }

    // Not stopped by a token: what was accepted is written.
    private void WriteAll()
    {
        var batch = new List<PendingClick>(BatchMax);
        while (waiting.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            // The first is taken before the turn is waited for, so that a turn that cannot be had is answered too.
            batch.Clear();
            Take(batch, 1);
            Exception? fault = null;
            try
            {
                Write(batch);
                Interlocked.Increment(ref commits);
            }
            catch (Exception thrown)
            {
                // The requests answer for it; the next batch may fare better.
                fault = thrown;
            }

            WrittenClicks.Tell(batch, fault);
        }
    }

    private void Write(List<PendingClick> batch)
    {
        using var turn = engine.EnterWriterAsync(CancellationToken.None).GetAwaiter().GetResult();
        Take(batch, BatchMax);
        rows.WriteAsync(batch, CancellationToken.None).GetAwaiter().GetResult();
    }

    private void Take(List<PendingClick> batch, int countMax)
    {
        while (batch.Count < countMax && waiting.Reader.TryRead(out var pending))
            batch.Add(pending);
    }
}

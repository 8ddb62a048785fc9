using System.Collections.Concurrent;
using Herald.Core.Ids;

namespace Herald.Web.Platform.Writes;

/// <summary>
/// Writes to one program happen one after another in the store; here they wait for that without a connection in their hands, so that
/// one busy program cannot take all of them from the others.
/// </summary>
internal sealed class ProgramTurns
{
    /// <summary>At some hundred writes a second the last of these waits ten seconds, which is as long as anybody does.</summary>
    public const int WaitingMax = 2_000;

    private readonly ConcurrentDictionary<ProgramId, Queue> queues = [];

    /// <summary>Waits for the program's turn; null where too many wait already. Disposing gives the turn to the next.</summary>
    public async Task<IDisposable?> EnterAsync(ProgramId program, CancellationToken ct)
    {
        var queue = queues.GetOrAdd(program, static _ => new Queue());
        return await queue.EnterAsync(ct) ? queue : null;
    }

    private sealed class Queue : IDisposable
    {
        private readonly SemaphoreSlim turn = new(1, 1);
        private int waiting;

        public async Task<bool> EnterAsync(CancellationToken ct)
        {
            if (Interlocked.Increment(ref waiting) > WaitingMax)
            {
                Interlocked.Decrement(ref waiting);
                return false;
            }

            try
            {
                await turn.WaitAsync(ct);
                return true;
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }

        // The end of one turn, not of the queue.
        public void Dispose() => turn.Release();
    }
}

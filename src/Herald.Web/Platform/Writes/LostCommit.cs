using Herald.Data;

namespace Herald.Web.Platform.Writes;

/// <summary>Finds out what became of a commit whose answer was lost, as soon as the store answers again.</summary>
internal sealed class LostCommit(IEngine engine, TimeProvider clock)
{
    // A database that is started again is back within seconds; whoever waits longer has given up.
    private static readonly TimeSpan FindOutMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// What is seen by <paramref name="look"/>, which looks in the program's turn: that is had only once the lost transaction has ended.
    /// Null where the store stays away.
    /// </summary>
    public async Task<T?> FindOutAsync<T>(Func<CancellationToken, Task<T>> look, CancellationToken ct)
        where T : class
    {
        using var late = new CancellationTokenSource(FindOutMax, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        while (!patience.IsCancellationRequested)
        {
            try
            {
                return await look(patience.Token);
            }
            catch (Exception fault) when (fault is OperationCanceledException || engine.IsPassing(fault))
            {
                await Task.Delay(Pause, clock, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return null;
    }
}

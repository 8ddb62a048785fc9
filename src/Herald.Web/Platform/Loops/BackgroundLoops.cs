using System.Collections.Concurrent;

namespace Herald.Web.Platform.Loops;

/// <summary>
/// Turns what is done again and again in the background, and knows whether each still turns. A turn that fails is logged and the
/// next one tries again: a store that was away for a while must not stop the server.
/// </summary>
internal sealed partial class BackgroundLoops(TimeProvider clock, ILogger<BackgroundLoops> log)
{
    // A turn may take its time; a loop that misses this many is stuck.
    private const int TurnsMissedMax = 5;
    private static readonly TimeSpan SilenceMin = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Turn> turns = new(StringComparer.Ordinal);

    /// <summary>Does the work once in every span until it is told to stop.</summary>
    public async Task RepeatAsync(string name, TimeSpan every, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(every, clock);
        Beat(name, every);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                await TurnAsync(name, work, ct);
                Beat(name, every);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            turns.TryRemove(name, out _);
        }
    }

    /// <summary>Does the work once, now; what fails is logged.</summary>
    public async Task TurnAsync(string name, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try
        {
            await work(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            TurnFailed(log, name, fault);
        }
    }

    /// <summary>A loop of its own kind tells that it turned; it is due again within the span.</summary>
    public void Beat(string name, TimeSpan every) => turns[name] = new(clock.GetUtcNow(), every);

    /// <summary>The loops that have not turned for far too long.</summary>
    public IReadOnlyList<string> Silent()
    {
        var now = clock.GetUtcNow();
        return [.. turns.Where(turn => now - turn.Value.At > turn.Value.SilenceMax)
            .Select(static turn => turn.Key).Order(StringComparer.Ordinal)];
    }

    [LoggerMessage(LogLevel.Error, "Background turn failed: {Loop}; the next one tries again")]
    private static partial void TurnFailed(ILogger log, string loop, Exception fault);

    private sealed record Turn(DateTimeOffset At, TimeSpan Every)
    {
        public TimeSpan SilenceMax => Every * TurnsMissedMax > SilenceMin ? Every * TurnsMissedMax : SilenceMin;
    }
}

using Herald.Data;
using Herald.Data.Nodes;
using Herald.Web.Platform.Limits;

namespace Herald.Web.Platform.Nodes;

/// <summary>
/// Hears what other nodes change and use up. Where the line was lost, all that is cached is stale once it is back; while it is away,
/// caches live by the age that each of them allows.
/// </summary>
internal sealed partial class HearNodes(
    IEngine engine, IEnumerable<CachedFromStore> caches, SharedBuckets buckets, TimeProvider clock, ILogger<HearNodes> log)
    : BackgroundService
{
    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = PauseMin;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await engine.HearAsync(Begin, Hear, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LineLost(log, pause, fault);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < PauseMax ? pause * 2 : PauseMax;
                continue;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        void Begin()
        {
            pause = PauseMin;
            ForgetAll();
        }
    }

    private void Hear(string channel, string text)
    {
        if (channel == NodeChannel.Spent)
            buckets.Hear(text);
        else if (channel == NodeChannel.Changes)
            Forget(text);
    }

    private void Forget(string text)
    {
        if (!StoreChange.TryRead(text, out var change))
        {
            // A newer node tells of something that this one does not know: it may be anything.
            ForgetAll();
            return;
        }

        foreach (var cache in caches)
            cache.Forget(change);
    }

    private void ForgetAll()
    {
        foreach (var cache in caches)
            cache.ForgetAll();
    }

    [LoggerMessage(LogLevel.Warning, "The line to other nodes is lost; until it is back, what is cached lives by its age. Next: {Pause}")]
    private static partial void LineLost(ILogger log, TimeSpan pause, Exception fault);
}

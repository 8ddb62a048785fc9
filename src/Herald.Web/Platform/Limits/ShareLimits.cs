using Herald.Data;
using Herald.Data.Nodes;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Platform.Limits;

/// <summary>
/// Tells other nodes several times a second what was used here. What cannot be told is lost: limits are then each node's own.
/// </summary>
internal sealed class ShareLimits(SharedBuckets buckets, IEngine engine, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);
    private const int TurnsPerForgetting = 40;

    private int turns;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("share_limits", Every, ShareAsync, stoppingToken);

    private async Task ShareAsync(CancellationToken ct)
    {
        if (++turns % TurnsPerForgetting == 0)
            buckets.Forget();
        if (buckets.Tell() is { Count: > 0 } texts)
            await engine.TellAsync(NodeChannel.Spent, texts, ct);
    }
}

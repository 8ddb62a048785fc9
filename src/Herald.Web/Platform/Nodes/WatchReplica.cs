namespace Herald.Web.Platform.Nodes;

/// <summary>Looks every second how far the replica is behind, and says when it goes away and when it is back.</summary>
internal sealed partial class WatchReplica(Replica replica, Loops.BackgroundLoops loops, ILogger<WatchReplica> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private bool? there;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        replica.Check is null ? Task.CompletedTask : loops.RepeatAsync("watch_replica", Every, LookAsync, stoppingToken);

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await replica.LookAsync(ct);
            if (there is not true)
                ReplicaThere(log);
            there = true;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            if (there is not false)
                ReplicaAway(log, fault);
            there = false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The replica answers: insights are read from it while it is near enough")]
    private static partial void ReplicaThere(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The replica is away: insights are read from the primary until it is back")]
    private static partial void ReplicaAway(ILogger log, Exception fault);
}

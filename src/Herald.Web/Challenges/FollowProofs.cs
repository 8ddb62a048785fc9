using Herald.Data.Activities;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Challenges;

/// <summary>Reads the stream for proofs of stages, a turn at a time, from where the last turn on whichever node ended.</summary>
internal sealed class FollowProofs(IServiceScopeFactory scopes, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("prove-stages", Every, RunAllAsync, stoppingToken);

    /// <summary>Reads to the end of the stream; what comes meanwhile is read together, in the next turn.</summary>
    internal async Task RunAllAsync(CancellationToken ct)
    {
        while (await RunOnceAsync(ct) == ActivityPump.BatchMax)
            ct.ThrowIfCancellationRequested();
    }

    private async Task<int> RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ProveStages>();
        return await scope.ServiceProvider.GetRequiredService<ActivityPump>().RunOnceAsync(reader, ct);
    }
}

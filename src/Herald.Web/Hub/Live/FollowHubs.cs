using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Web.Platform.Live;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Hub.Live;

/// <summary>
/// Reads on, every second, in the stream of each program whose hub somebody has open on this node. It polls the store, so that what
/// another node has written is seen as well.
/// </summary>
internal sealed class FollowHubs(IServiceScopeFactory scopes, LiveListeners<HubNews> listeners, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("follow_hubs", Every, FollowAsync, stoppingToken);

    private async Task FollowAsync(CancellationToken ct)
    {
        foreach (var (program, place) in listeners.Watched())
        {
            if (place is not null)
                await FollowAsync(program, place, ct);
        }
    }

    private async Task FollowAsync(ProgramId program, ActivityFeed.Place place, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (news, behind) = await scope.ServiceProvider.GetRequiredService<HubNewsQueries>().SinceAsync(program, place, ct);
        if (behind != place)
            listeners.Tell(program, news, behind);
    }
}

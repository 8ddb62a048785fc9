using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Web.Platform.Live;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Insights.Feed;

/// <summary>
/// Reads on, every second, in the stream of each program that somebody watches on this node. It polls the store, so that what another
/// node has written is seen as well.
/// </summary>
internal sealed class FollowFeeds(IServiceScopeFactory scopes, LiveListeners<LivePiece> listeners, PrintFeed print, BackgroundLoops loops)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("follow_feeds", Every, FollowAsync, stoppingToken);

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
        var told = await scope.ServiceProvider.GetRequiredService<FeedQueries>().SinceAsync(program, place, ct);
        if (told.Place == place)
            return;
        var pieces = await print.RunAsync(told.Items, told.Zone, ct);
        listeners.Tell(program, pieces.Select(static piece => ((AdvocateId?)null, piece)), told.Place);
    }
}

using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Web.Platform.Loops;

namespace Herald.Web.Platform.Live;

/// <summary>
/// Reads on, every second, in the stream of each program that somebody watches on this node. It polls the store, so that what another
/// node has written is seen as well.
/// </summary>
/// <param name="name">What the loop is called in logs and measures.</param>
/// <param name="listeners">Who watches.</param>
/// <param name="scopes">A reader of the store for each turn.</param>
/// <param name="loops">Runs the loop.</param>
internal sealed class FollowPrograms<TNews>(
    string name, LiveListeners<TNews> listeners, IServiceScopeFactory scopes, BackgroundLoops loops) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync(name, Every, FollowAsync, stoppingToken);

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
        var (news, behind) = await scope.ServiceProvider.GetRequiredService<INewsReader<TNews>>().SinceAsync(program, place, ct);
        if (behind != place)
            listeners.Tell(program, news, behind);
    }
}

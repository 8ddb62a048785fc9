using System.Diagnostics;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Standings;

public sealed class TwoNodesTests
{
    // The promise is one second; a machine that runs all tests at once is given more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Theory, BothEngines]
    public async Task What_is_earned_on_one_node_shows_on_the_other(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var here = await HeraldHost.StartAsync(store);
        await using var there = await HeraldHost.StartAsync(store);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(here));
        var other = new BoardStory(new(story.Program.At(there)));
        var rosa = await story.JoinAsync("Rosa Díaz");
        await story.EarnAsync(rosa, 1);
        await story.ReadsAsync("1 Rosa D. 1");
        await other.ReadsAsync("1 Rosa D. 1");

        var slowest = TimeSpan.Zero;
        for (var points = 2; points < 7; points++)
        {
            await story.EarnAsync(rosa, 1);
            var watch = Stopwatch.StartNew();
            await story.ReadsAsync($"1 Rosa D. {points}");
            await other.ReadsAsync($"1 Rosa D. {points}");
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Slowest: {slowest.TotalMilliseconds:N0} ms on {kind}");
        slowest.ShouldBeLessThan(Patience);
    }
}

using System.Net;

namespace Herald.Crash.Tests.Nodes;

[Collection(NodesCollection.Name)]
public sealed class NodeLimitTests(TwoNodes nodes)
{
    private const int WaveSize = 40;
    private static readonly TimeSpan WavePause = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task A_visitor_gets_from_two_nodes_what_he_would_get_from_one()
    {
        using var visitor = new Somebody(nodes.Front);

        var (granted, seconds) = await AskAsync(visitor, "/nothing-here", waves: 14);

        // 200 at once and 20 a second; each node alone would grant as much. What is told late may pass besides.
        granted.ShouldBeInRange(200, (int)(200 + (20 * seconds) + 60));
    }

    [Fact]
    public async Task A_key_gets_from_two_nodes_what_it_would_get_from_one()
    {
        using var shop = new Somebody(nodes.Front, "hk_" + new string('k', 43));

        var (granted, seconds) = await AskAsync(shop, "/v1/program", waves: 6);

        // 40 at once and 20 a second.
        granted.ShouldBeInRange(40, (int)(40 + (20 * seconds) + 25));
    }

    // Whether there is such a page or key does not matter: what is not refused for its number was let through.
    private static async Task<(int Granted, double Seconds)> AskAsync(Somebody caller, string path, int waves)
    {
        var begin = System.Diagnostics.Stopwatch.GetTimestamp();
        var granted = 0;
        for (var wave = 0; wave < waves; wave++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, WaveSize).Select(_ => caller.GetAsync(path)));
            granted += answers.Count(static answer => answer.Status != HttpStatusCode.TooManyRequests);
            await Task.Delay(WavePause, TestContext.Current.CancellationToken);
        }

        var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(begin).TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"{granted} of {waves * WaveSize} in {seconds:N1} s");
        return (granted, seconds);
    }
}

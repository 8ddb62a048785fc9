using System.Net;
using Herald.Load;

namespace Herald.Crash.Tests.Nodes;

[Collection(NodesCollection.Name)]
public sealed class NodeNewsTests(TwoNodes nodes)
{
    // The promise is about a second; a machine that runs all tests at once is given more.
    private static readonly TimeSpan WithinMax = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_happens_on_one_node_is_told_to_who_watches_on_the_other()
    {
        using var advocate = await NodeSignIn.SignInAsync(nodes, HeraldProgram.EmailOf(0), nodes.There);
        using var lines = await advocate.WatchAsync($"/hub/{TwoNodes.Slug}/live");
        (await lines.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe(": here");
        using var shop = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);

        (await shop.PostAsync("/v1/events", $$"""
            { "id": "node-news", "type": "purchase", "customer": { "external_id": "node-news" }, "code": "{{nodes.Seed.Codes[0]}}",
              "value": { "amount": 4900, "currency": "USD" } }
            """)).Expect(HttpStatusCode.OK);

        using var patience = new CancellationTokenSource(WithinMax);
        var told = new List<string>();
        while (!told.Exists(static line => line.Contains("100", StringComparison.Ordinal))
            && await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                told.Add(line);
        }

        told.ShouldContain(static line => line.Contains("100"), string.Join('\n', told));
    }
}

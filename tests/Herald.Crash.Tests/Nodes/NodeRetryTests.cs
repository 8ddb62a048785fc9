using System.Net;

namespace Herald.Crash.Tests.Nodes;

[Collection(NodesCollection.Name)]
public sealed class NodeRetryTests(TwoNodes nodes)
{
    private const int Keys = 6;

    [Fact]
    public async Task One_key_to_both_nodes_at_once_has_one_effect_and_one_answer()
    {
        using var here = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        using var there = new Somebody(nodes.There.Uri(), nodes.Seed.Key);

        for (var number = 0; number < Keys; number++)
        {
            var (body, key) = ($$"""{ "email": "twin{{number}}@example.com", "name": "Twin {{number}}" }""", $"twin-{number}");
            var answers = await Task.WhenAll(MakeAsync(here, body, key), MakeAsync(there, body, key));

            answers[0].Text.ShouldBe(answers[1].Text);
            answers[0].Location.ShouldBe(answers[1].Location);
            (await nodes.AskAsync($"SELECT count(*) FROM advocates WHERE email = 'twin{number}@example.com'")).ShouldBe(1L);
        }
    }

    // Who comes while the other is worked on is asked to come again.
    private static async Task<Somebody.Reply> MakeAsync(Somebody shop, string body, string key)
    {
        var answer = await shop.PostAsync("/v1/advocates", body, key);
        await Patience.UntilAsync(
            async () => answer.Status != HttpStatusCode.Conflict || (answer = await shop.PostAsync("/v1/advocates", body, key)) is null,
            "the answer is there");
        return answer.Expect(HttpStatusCode.Created);
    }
}

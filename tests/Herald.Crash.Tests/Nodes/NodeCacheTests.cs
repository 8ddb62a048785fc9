using System.Net;
using System.Text.Json.Nodes;

namespace Herald.Crash.Tests.Nodes;

[Collection(NodesCollection.Name)]
public sealed class NodeCacheTests(TwoNodes nodes)
{
    // The promise is one second; a machine that runs all tests at once is given more. What is cached would live for ten.
    private static readonly TimeSpan WithinMax = TimeSpan.FromSeconds(5);

    // What the rule of the load harness gives to a friend.
    private const string Promise = "each time you buy something";

    private const string EndTheLines = """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'
        """;

    // Without its triggers the store tells nobody.
    private const string ChangeUntold = """
        SET session_replication_role = replica;
        UPDATE programs SET destination = 'https://www.northwind.example/untold';
        RESET session_replication_role
        """;

    [Fact]
    public async Task What_one_node_changes_is_seen_on_the_other()
    {
        using var editor = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        using var friend = new Somebody(nodes.There.Uri());
        (await LandingAsync(friend)).ShouldNotBe("https://www.northwind.example/one");

        await editor.PutAsync("/v1/program", """{ "destination": "https://www.northwind.example/one", "name": "Northwind One" }""");
        await SeesAsync(friend, "https://www.northwind.example/one");

        await ReadsAsync(friend, $"/hub/{TwoNodes.Slug}/sign-in", "Northwind One");
        await PausesAsync(editor, friend);
        // What is paid is not cached at all.
        (await editor.PostAsync("/v1/rules", """
            { "name": "Nodes", "trigger": { "type": "event", "event": "node_test" },
              "give": [ { "to": "advocate", "kind": "points", "amount": 7 } ] }
            """)).Expect(HttpStatusCode.Created);
        using var shop = new Somebody(nodes.There.Uri(), nodes.Seed.Key);
        var answer = await shop.PostAsync("/v1/events", $$"""
            { "id": "node-rule", "type": "node_test", "customer": { "external_id": "node-rule" }, "code": "{{nodes.Seed.Codes[0]}}" }
            """);
        answer.Expect(HttpStatusCode.OK).Text.ShouldContain("\"amount\":7");
    }

    [Fact]
    public async Task What_nobody_was_told_of_is_seen_once_a_lost_line_is_back()
    {
        using var editor = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        using var friend = new Somebody(nodes.There.Uri());
        await editor.PutAsync("/v1/program", """{ "destination": "https://www.northwind.example/two" }""");
        await SeesAsync(friend, "https://www.northwind.example/two");

        await nodes.AskAsync(ChangeUntold);
        (await nodes.AskAsync(EndTheLines)).ShouldBe(2L, "each node listens on one connection");

        await SeesAsync(friend, "https://www.northwind.example/untold");
        // And what comes after it is heard again.
        await editor.PutAsync("/v1/program", """{ "destination": "https://www.northwind.example/three" }""");
        await SeesAsync(friend, "https://www.northwind.example/three");
    }

    [Fact]
    public async Task What_is_promised_on_one_node_is_what_the_other_has_as_rules()
    {
        using var editor = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        using var friend = new Somebody(nodes.There.Uri());
        var page = "/i/" + nodes.Seed.Codes[^1];
        var rule = JsonNode.Parse((await editor.GetAsync("/v1/rules")).Text)!["data"]!.AsArray()
            .Single(static rule => rule!["give"]!.AsArray().Any(static gift => gift!["to"]!.ToString() == "friend"))!["id"]!;
        (await friend.GetAsync(page)).Text.ShouldContain(Promise);

        (await editor.PostAsync($"/v1/rules/{rule}/suspension", "")).Expect(HttpStatusCode.OK);
        await Patience.UntilAsync(
            async () => !(await friend.GetAsync(page)).Text.Contains(Promise, StringComparison.Ordinal), "the pause is heard", WithinMax);
        (await editor.DeleteAsync($"/v1/rules/{rule}/suspension")).Expect(HttpStatusCode.OK);
        await ReadsAsync(friend, page, Promise);
    }

    [Fact]
    public async Task A_key_that_is_revoked_on_one_node_opens_nothing_on_either()
    {
        using var editor = new Somebody(nodes.Here.Uri(), nodes.Seed.Key);
        var made = JsonNode.Parse((await editor.PostAsync("/v1/keys", """{ "name": "Short-lived", "scopes": ["read"] }"""))
            .Expect(HttpStatusCode.Created).Text)!;
        using var here = new Somebody(nodes.Here.Uri(), made["secret"]!.ToString());
        using var there = new Somebody(nodes.There.Uri(), made["secret"]!.ToString());
        (await here.GetAsync("/v1/program")).Expect(HttpStatusCode.OK);
        (await there.GetAsync("/v1/program")).Expect(HttpStatusCode.OK);

        (await editor.PostAsync($"/v1/keys/{made["id"]}/revocation", "")).Expect(HttpStatusCode.OK);

        (await here.GetAsync("/v1/program")).Expect(HttpStatusCode.Unauthorized);
        await Patience.UntilAsync(
            async () => (await there.GetAsync("/v1/program")).Status is HttpStatusCode.Unauthorized, "the other node has heard", WithinMax);
    }

    private static Task ReadsAsync(Somebody who, string page, string words) => Patience.UntilAsync(
        async () => (await who.GetAsync(page)).Text.Contains(words, StringComparison.Ordinal), $"{page} says {words}", WithinMax);

    private async Task PausesAsync(Somebody editor, Somebody friend)
    {
        var advocate = await editor.GetAsync("/v1/advocates");
        var id = JsonNode.Parse(advocate.Text)!["data"]!.AsArray().Select(static one => one!["id"]!.ToString()).Last();
        var links = JsonNode.Parse((await editor.GetAsync($"/v1/advocates/{id}/links")).Text)!["data"]!.AsArray();
        var (link, code) = (links[0]!["id"]!.ToString(), links[0]!["code"]!.ToString());
        (await friend.GetAsync("/r/" + code)).Kept.ShouldContain("herald_click");

        (await editor.PostAsync($"/v1/links/{link}/pause", "")).Expect(HttpStatusCode.OK);

        await Patience.UntilAsync(
            async () => !(await friend.GetAsync("/r/" + code)).Kept.Contains("herald_click", StringComparison.Ordinal),
            "the link is paused on the other node", WithinMax);
    }

    private static async Task SeesAsync(Somebody friend, string landing, string code)
    {
        var took = await Patience.UntilAsync(
            async () => await LandingAsync(friend, code) == landing, $"the other node leads to {landing}", WithinMax);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seen after {took.TotalMilliseconds:N0} ms");
    }

    private Task SeesAsync(Somebody friend, string landing) => SeesAsync(friend, landing, nodes.Seed.Codes[0]);

    private Task<string> LandingAsync(Somebody friend) => LandingAsync(friend, nodes.Seed.Codes[0]);

    private static async Task<string> LandingAsync(Somebody friend, string code) =>
        (await friend.GetAsync("/r/" + code)).Expect(HttpStatusCode.Found).Location!.Split('?')[0];
}

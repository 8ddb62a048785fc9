using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>A beta with limited places as an advocate sees it.</summary>
public sealed class BetaHubTests(Hosts hosts)
{
    private const string Beta = """
        { "title": "Take a place", "kind": "beta", "places": 1, "waiting_list": true }, { "title": "Say", "kind": "feedback" }
        """;

    [Theory, BothEngines]
    public async Task She_waits_in_line_and_hears_of_her_place(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var challenge = await hub.LiveAsync("Try it", Beta, """ "slug": "beta" """);
        var omar = await hub.Program.PostAsync(
            $"/v1/challenges/{challenge}/completions",
            new JsonObject { ["advocate"] = await hub.Story.AdvocateAsync("omar@acme.example"), ["stage"] = 1 });
        await hub.BeginQuestAsync("beta");
        (await hub.ReadAsync("/challenges/beta")).ShouldContain("All 1 places are taken. You may wait for one. Wait for a place");

        var asked = (await hub.HandInAsync("beta", 1)).Expect(HttpStatusCode.SeeOther);

        (await hub.Browser.FollowAsync(asked)).Text.ShouldContain("You are in line.");
        var page = await hub.ReadAsync("/challenges/beta");
        page.ShouldContain("You are number 1 in line for a place.");
        page.ShouldNotContain("Wait for a place");
        (await hub.ReadAsync("/challenges")).ShouldContain("You are number 1 in line for a place.");
        (await hub.ReadAsync()).ShouldNotContain("Next: Take a place");
        (await hub.Program.PostAsync($"/v1/completions/{omar["id"]}/withdrawal", new JsonObject { ["reason"] = "Not used" }))
            .Expect(HttpStatusCode.OK);

        (await hub.ReadAsync("/challenges/beta")).ShouldContain("Now: Say");
        await Eventually.TrueAsync(async () =>
            (await hub.ReadAsync("/notifications")).Contains("A place is yours: “Take a place” of “Try it”", StringComparison.Ordinal),
            "she is told of her place");
    }

    [Theory, BothEngines]
    public async Task She_reads_why_her_place_was_taken_back(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var challenge = await hub.LiveAsync("Try it", Beta, """ "slug": "beta" """);
        await hub.BeginQuestAsync("beta");
        (await hub.ReadAsync("/challenges/beta")).ShouldContain("1 of 1 places is free. Take a place");
        (await hub.HandInAsync("beta", 1)).Expect(HttpStatusCode.SeeOther);
        var way = (await hub.Program.GetAsync($"/v1/challenges/{challenge}/completions"))["data"][0]!["id"];

        (await hub.Program.PostAsync($"/v1/completions/{way}/withdrawal", new JsonObject { ["reason"] = "It was not used." }))
            .Expect(HttpStatusCode.OK);

        (await hub.ReadAsync("/challenges/beta")).ShouldContain("It was not used.");
    }
}

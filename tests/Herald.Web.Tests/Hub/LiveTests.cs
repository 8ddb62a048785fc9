using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Hub;

/// <summary>An advocate who has the hub open is told what happens to him, and to nobody else.</summary>
public sealed class LiveTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_stage_and_its_reward_are_told_within_seconds_in_words(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.Program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(100))));
        var kim = await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        using var watching = await LiveWatch.OpenAsync(hub.Program.Host, hub.Home + "/live", hub.Browser);

        await hub.Story.StageAsync(kim, "won", 129_900);

        var told = await UntilAsync(watching, "100 points");
        told.ShouldContain("kim became a customer.");
        told.ShouldContain("100 points, yours.");
    }

    [Theory, BothEngines]
    public async Task What_happens_to_others_is_not_told(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var omar = await hub.Story.AdvocateAsync("omar@acme.example");
        var kim = await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        var lee = await hub.Story.ReferAsync(omar, "lee@initech.example");
        using var watching = await LiveWatch.OpenAsync(hub.Program.Host, hub.Home + "/live", hub.Browser);

        await hub.Story.StageAsync(lee, "qualified");
        await hub.Story.StageAsync(kim, "qualified");

        var told = await UntilAsync(watching, "kim");
        told.ShouldNotContain("lee");
    }

    [Theory, BothEngines]
    public async Task Thanks_are_told_to_whom_they_are_for_alone(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var omar = await hub.Story.AdvocateAsync("omar@acme.example");
        using var watching = await LiveWatch.OpenAsync(hub.Program.Host, hub.Home + "/live", hub.Browser);

        await ShoutOutAsync(hub, omar, "Omar, that was kind.");
        await ShoutOutAsync(hub, hub.Rosa, "Rosa, that was kind too.");

        var told = await UntilAsync(watching, "shout-out");
        told.ShouldContain("Somebody gives you a shout-out.");
        told.Split("shout-out").Length.ShouldBe(2, "One is for another.");
    }

    [Theory, BothEngines]
    public async Task What_another_node_writes_is_told(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var here = await HeraldHost.StartAsync(store);
        await using var there = await HeraldHost.StartAsync(store);
        var story = await Story.BeginAsync(there);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var kim = await story.ReferAsync(rosa, "kim@globex.example");
        var browser = await story.Program.At(here).AdvocateAsync(rosa);
        using var watching = await LiveWatch.OpenAsync(here, $"/hub/{story.Program.Slug}/live", browser);

        await story.StageAsync(kim, "opportunity", 50_000);

        (await UntilAsync(watching, "kim")).ShouldContain("kim began to talk about an offer.");
    }

    [Theory, BothEngines]
    public async Task Nobody_listens_in_on_another_program(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await using var other = await HubStory.BeginAsync(hosts, kind);

        (await other.Browser.GetAsync(hub.Home + "/live")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await hub.Program.Visitor().GetAsync(hub.Home + "/live")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static async Task ShoutOutAsync(HubStory hub, string advocate, string text) => (await hub.Program.PostAsync("/v1/shout-outs",
        new JsonObject { ["advocate"] = advocate, ["text"] = text, ["signed_by"] = "Maya Lind" })).Expect(HttpStatusCode.Created);

    // All that was told until the words came: what happens in one second is told at once, and a second may end in between.
    private static async Task<string> UntilAsync(LiveWatch watching, string words)
    {
        var told = "";
        while (!told.Contains(words, StringComparison.Ordinal))
            told += await watching.NextAsync() + "\n";
        return told;
    }
}

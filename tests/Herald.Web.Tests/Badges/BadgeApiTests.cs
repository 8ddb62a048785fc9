using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Badges;

public sealed class BadgeApiTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Staff_give_a_badge_by_hand_once_with_a_note(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var badge = await story.MakeAsync("""{ "name": "On stage", "about": "For a talk." }""");

        var given = (await story.GiveAsync(badge, "rosa@acme.example")).Expect(HttpStatusCode.Created);
        given["advocate"].ToString().ShouldBe(rosa);
        given["note"].ToString().ShouldBe("You spoke for us.");
        var again = (await story.GiveAsync(badge, rosa)).Expect(HttpStatusCode.Conflict);
        (again["code"].ToString(), again["existing"].ToString()).ShouldBe(("badge_held", given["id"].ToString()));
        (await story.GiveAsync(badge, rosa, tier: 2)).Expect(HttpStatusCode.UnprocessableEntity)["code"].ToString()
            .ShouldBe("unknown_tier");
        (await story.GiveAsync(badge, "nobody@acme.example")).Expect(HttpStatusCode.NotFound)["code"].ToString()
            .ShouldBe("advocate_not_found");

        (await story.Program.GetAsync($"/v1/awards/{given["id"]}"))["tier"].GetValue<int>().ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task The_slug_comes_from_the_name_stays_and_is_taken_once(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var badge = await story.MakeAsync(BadgeStory.Connector);

        var taken = (await story.Program.PostAsync("/v1/badges", JsonNode.Parse(BadgeStory.Connector))).Expect(HttpStatusCode.Conflict);
        (taken["code"].ToString(), taken["existing"].ToString()).ShouldBe(("badge_exists", badge));
        var changed = await story.ChangeAsync(badge, """{ "name": "Networker", "about": "For friends.", "shape": "shield" }""");
        (changed["slug"].ToString(), changed["name"].ToString(), changed["shape"].ToString())
            .ShouldBe(("connector", "Networker", "shield"));
        // What is left out of the picture stays.
        changed["symbol"].ToString().ShouldBe("people");
    }

    [Theory, BothEngines]
    public async Task An_audience_that_a_badge_asks_for_is_not_deleted(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var audience = await story.Program.PostAsync("/v1/audiences", JsonNode.Parse("""
            { "slug": "club", "name": "Club", "when": "did.joined >= 1" }
            """));
        var badge = await story.MakeAsync("""
            { "name": "Clubber", "about": "For the club.", "tiers": [ { "when": "audience.club is true" } ] }
            """);

        (await story.Program.DeleteAsync($"/v1/audiences/{audience["id"]}")).Json!["detail"]!.ToString().ShouldContain("badge 'Clubber'");
        await Eventually.TrueAsync(async () => (await story.AwardsAsync(badge, rosa)).Length > 0, "who belongs to it has it");
    }
}

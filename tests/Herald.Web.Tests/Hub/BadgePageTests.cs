using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Badges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>What an advocate sees of badges.</summary>
public sealed class BadgePageTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task She_sees_what_she_earned_and_how_far_the_next_is(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        (await hub.ReadAsync("/badges")).ShouldContain("No badges yet");
        (await hub.Browser.GetAsync(hub.Home + "/badges/connector")).Status.ShouldBe(HttpStatusCode.NotFound);
        var story = new BadgeStory(hub.Story);
        var badge = await story.MakeAsync(BadgeStory.Connector);
        await story.WinAsync(hub.Rosa, "2026-01-05");
        await story.HasAsync(badge, hub.Rosa, "1 2026-01-05");

        var page = await hub.ReadAsync("/badges");
        page.ShouldContain("Connector · Bronze Earned on 5 January For friends who became customers.");
        page.ShouldContain("Connector · Silver For friends who became customers. 1 of 2");
        (await hub.ReadAsync()).ShouldContain("Your badges All badges Connector · Bronze");
        (await hub.ReadAsync("/profile")).ShouldContain("Your badges All badges Connector · Bronze");
        (await hub.PageAsync("/badges/connector")).Text.ShouldContain("<progress value=\"1\" max=\"4\"");
    }

    [Theory, BothEngines]
    public async Task Who_has_it_is_named_but_for_those_who_do_not_want_to_be(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var story = new BadgeStory(hub.Story);
        var badge = await story.MakeAsync("""{ "name": "On stage", "about": "For a talk." }""");
        var kim = (await hub.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "kim@acme.example",
            ["name"] = "Kim Lo",
        }))["id"].ToString();
        await story.GiveAsync(badge, hub.Rosa);
        await story.GiveAsync(badge, kim);
        (await hub.ReadAsync("/badges/on-stage")).ShouldContain("2 members have it.");
        (await hub.ReadAsync("/badges/on-stage")).ShouldContain("Kim L.");

        var browser = await hub.Program.AdvocateAsync(kim);
        var profile = await browser.GetAsync(hub.Home + "/profile");
        var form = new[] { ("name", "Kim Lo"), ("friends_see", "first_name"), ("boards", "off") };
        (await browser.SubmitAsync(hub.Home + "/profile", hub.Home + "/profile", form)).Expect(HttpStatusCode.SeeOther);
        profile.Expect(HttpStatusCode.OK);

        var page = await hub.ReadAsync("/badges/on-stage");
        page.ShouldContain("2 members have it.");
        page.ShouldNotContain("Kim L.");
        page.ShouldContain("Rosa D. (you)");
    }

    [Theory, BothEngines]
    public async Task A_badge_is_told_once_and_its_loss_with_the_reason(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind, locale: "de-DE");
        var story = new BadgeStory(hub.Story);
        var badge = await story.MakeAsync("""{ "name": "On stage", "about": "For a talk." }""");
        await story.GiveAsync(badge, hub.Rosa, "Your talk in May.");
        await Eventually.TrueAsync(
            async () => (await hub.ReadAsync("/notifications"))
                .Contains("Du hast das Abzeichen On stage bekommen", StringComparison.Ordinal),
            "it is told");
        (await hub.ReadAsync("/notifications")).ShouldContain("Your talk in May.");

        await story.RevokeAsync(await story.NewestAsync(badge));

        (await hub.ReadAsync("/badges")).ShouldContain("It was a mistake.");
        (await hub.ReadAsync("/notifications")).ShouldContain("Es gilt nicht mehr.");
    }
}

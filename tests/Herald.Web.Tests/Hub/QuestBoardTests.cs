using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Badges;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>The board of challenges, and the picks on the home.</summary>
public sealed class QuestBoardTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task It_shows_each_where_she_stands_with_it_and_hides_what_is_for_others(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        (await hub.ReadAsync("/challenges")).ShouldContain("No challenge yet");
        await hub.LiveAsync("First", ChallengeStory.Survey, """ "category": "Quick", "effort_minutes": 5 """);
        await hub.LiveAsync("Second", ChallengeStory.Follow, """ "category": "Large", "opens": { "after": ["first"] } """);
        await hub.LiveAsync("Others", ChallengeStory.Follow, """ "when": "account.name = \"Globex\"" """);
        await hub.LiveAsync("Third", $"{ChallengeStory.WrittenStory}, {ChallengeStory.Survey}", """ "limits": { "total": 7 } """);

        var board = await hub.ReadAsync("/challenges");
        board.ShouldContain("Open for you 2 25 points First Open Quick 25 points 5 minutes See what to do");
        board.ShouldContain("Third Open 125 points 2 stages 7 places left");
        board.ShouldContain("Not open for you yet 1 Second Not open for you");
        board.ShouldContain("Opens when you are done with “First”.");
        board.ShouldNotContain("Others");

        await hub.BeginQuestAsync("first");
        await hub.BeginQuestAsync("third");
        (await hub.HandInAsync("first", 1, ("q1", "3"))).Expect(HttpStatusCode.SeeOther);
        (await hub.HandInAsync("third", 1, ("text", "Long enough for this."))).Expect(HttpStatusCode.SeeOther);
        board = await hub.ReadAsync("/challenges");
        board.ShouldContain("Under way 1 125 points Third Waiting for review");
        board.ShouldContain("Open for you 1 Second Open");
        board.ShouldContain("Done and over 1 25 points First Done");

        var quick = await hub.ReadAsync("/challenges?category=quick");
        quick.ShouldContain("First Done");
        quick.ShouldNotContain("Second Open");
        (await hub.ReadAsync("/challenges?category=nothing")).ShouldContain("Second Open");
    }

    [Theory, BothEngines]
    public async Task What_opens_with_a_badge_is_locked_until_she_has_it(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var badges = new BadgeStory(hub.Story);
        var badge = await badges.MakeAsync("""{ "name": "Speaker", "about": "For talks.", "tiers": [ {} ] }""");
        await hub.LiveAsync("Keynote", ChallengeStory.Follow, """ "opens": { "badges": ["speaker"] } """);
        var keynote = (await hub.Program.GetAsync("/v1/challenges"))["data"][0]!["id"]!.ToString();

        (await hub.ReadAsync("/challenges")).ShouldContain("Opens with the badge “Speaker”.");
        (await hub.Program.PostAsync($"/v1/challenges/{keynote}/completions", new JsonObject { ["advocate"] = hub.Rosa }))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("badge_missing");

        var given = (await badges.GiveAsync(badge, hub.Rosa)).Expect(HttpStatusCode.Created);
        (await hub.ReadAsync("/challenges")).ShouldContain("Open for you 1 Keynote Open");
        (await badges.RevokeAsync(given["id"].ToString())).Expect(HttpStatusCode.OK);
        (await hub.ReadAsync("/challenges")).ShouldContain("Opens with the badge “Speaker”.");
    }

    [Theory, BothEngines]
    public async Task The_home_picks_three_at_most_and_says_why(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        (await hub.ReadAsync()).ShouldNotContain("Challenges for you");
        await hub.LiveAsync("Slow", ChallengeStory.Follow, """ "effort_minutes": 90 """);
        await hub.LiveAsync("Slower", ChallengeStory.Follow, """ "effort_minutes": 91 """);
        await hub.LiveAsync("Quick", ChallengeStory.Follow, """ "effort_minutes": 5 """);
        await hub.LiveAsync("Begun", ChallengeStory.Survey);
        await hub.BeginQuestAsync("begun");

        var home = await hub.ReadAsync();

        home.ShouldContain(
            "Challenges for you All challenges Begun 25 points You have begun. Next: Tell us. Quick It takes 5 minutes. "
            + "Slow It is open for you");
        home.ShouldNotContain("Slower");
    }

    [Theory, BothEngines]
    public async Task What_became_of_it_is_told_in_the_hub(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var id = await hub.LiveAsync("Tell", $"{ChallengeStory.WrittenStory}, {ChallengeStory.Survey}");
        await hub.BeginQuestAsync("tell");
        await hub.HandInAsync("tell", 1, ("text", "Long enough for this."));
        await hub.JudgeAsync(id, "return", """{ "note": "A number, please." }""");
        await hub.HandInAsync("tell", 1, ("text", "Long enough for this: six."));
        await hub.JudgeAsync(id, "approval");

        await Eventually.TrueAsync(
            async () => (await hub.ReadAsync("/notifications")).Contains("is done", StringComparison.Ordinal), "She is told of it.");

        var told = await hub.ReadAsync("/notifications");
        told.ShouldContain("“Write it” of “Tell” came back to you “A number, please.” Change it and hand it in again.");
        told.ShouldContain("“Write it” of “Tell” is done Thank you. 100 points are yours. See the challenge");
        told.ShouldNotContain("You earned 100 points");
        (await hub.ReadAsync("/notifications/preferences")).ShouldContain("Your challenges You are done with a stage");
    }
}

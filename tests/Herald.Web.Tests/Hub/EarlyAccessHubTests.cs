using System.Net;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Recognition;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Hub;

/// <summary>A challenge that opens for all on March 5, 2026, and three days earlier for level B. It is March 1.</summary>
public sealed class EarlyAccessHubTests
{
    private const string Early = """
        "opens": { "early": { "level": 2, "days": 3 } }, "period": { "from": "2026-03-05T12:00:00Z" }
        """;

    [Theory, BothEngines]
    public async Task It_stands_among_what_opens_later_and_says_who_gets_in_earlier(StoreKind kind)
    {
        await using var hub = await BeginAsync(kind);

        (await hub.ReadAsync("/challenges")).ShouldContain("Opens on 5 March. B gets in 3 days earlier.");
        (await hub.ReadAsync("/challenges/first")).ShouldContain("Opens on 5 March. B gets in 3 days earlier.");
        hub.Clock!.Advance(TimeSpan.FromDays(2));
        var board = await hub.ReadAsync("/challenges");
        board.ShouldContain("Not open for you yet 1 25 points First Not open for you");
        board.ShouldNotContain("Early access");
        (await hub.ReadAsync()).ShouldNotContain("Challenges for you");
        (await hub.Browser.SubmitAsync($"{hub.Home}/challenges/first/way", $"{hub.Home}/challenges", ("a", "b")))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("B gets in 3 days earlier.");
    }

    [Theory, BothEngines]
    public async Task Who_has_the_level_finds_it_among_the_open_ones_and_begins_it(StoreKind kind)
    {
        await using var hub = await BeginAsync(kind);
        await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        (await hub.ReadAsync("/challenges")).ShouldContain("Opens for you on 2 March, and for all on 5 March.");
        (await hub.ReadAsync()).ShouldNotContain("Challenges for you");

        hub.Clock!.Advance(TimeSpan.FromDays(1));

        (await hub.ReadAsync("/challenges")).ShouldContain("Open for you 1 25 points First Open Early access · opens for all on 5 March");
        (await hub.ReadAsync()).ShouldContain("Challenges for you All challenges First");
        (await hub.ReadAsync("/challenges/first")).ShouldContain("Open First Early access · opens for all on 5 March Begin");
        await hub.BeginQuestAsync("first");
        (await hub.HandInAsync("first", 1, ("q1", "9"))).Expect(HttpStatusCode.SeeOther);
        var board = await hub.ReadAsync("/challenges");
        board.ShouldContain("Done and over 1 25 points First Done");
        board.ShouldNotContain("Early access");
    }

    [Theory, BothEngines]
    public async Task Once_it_is_open_for_all_nothing_is_said_of_it(StoreKind kind)
    {
        await using var hub = await BeginAsync(kind);
        await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        hub.Clock!.Advance(TimeSpan.FromDays(4));

        var board = await hub.ReadAsync("/challenges");

        board.ShouldContain("Open for you 1 25 points First Open");
        board.ShouldNotContain("Early access");
    }

    private static async Task<HubStory> BeginAsync(StoreKind kind)
    {
        var hub = await HubStory.BeginAsync(kind, locale: "en-GB");
        (await hub.Program.PutAsync("/v1/levels", LevelStory.Ladder("never", 0, 100))).Expect(HttpStatusCode.OK);
        await hub.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await hub.LiveAsync("First", ChallengeStory.Survey, Early);
        return hub;
    }
}

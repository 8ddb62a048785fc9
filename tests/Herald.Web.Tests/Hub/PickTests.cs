using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Asks;
using Herald.Data;
using Herald.Web.Asks;
using Herald.Web.Challenges;
using Herald.Web.Challenges.Places;
using Herald.Web.Hub;
using Herald.Web.Hub.Quests;
using Herald.Web.Hub.Quests.Picking;
using Herald.Web.Hub.Words;
using Herald.Web.Platform.Writes;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Hub;

/// <summary>The challenges that are picked for one advocate: why, how long, and how many.</summary>
public sealed class PickTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task They_stand_at_the_head_of_home_and_board_with_their_reasons(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        await LikeAsync(hub, "Humour, stories");
        await hub.LiveAsync("Slow", ChallengeStory.Follow, """ "effort_minutes": 20 """);
        await hub.LiveAsync("Laugh", ChallengeStory.Follow, """ "effort_minutes": 5, "tags": ["humour"] """);

        var home = await hub.ReadAsync();

        home.ShouldContain("Three things worth your time.");
        home.ShouldContain("Challenges for you All challenges Laugh You like humour, and it takes 5 minutes. Slow It is open for you");
        home.IndexOf("Challenges for you", StringComparison.Ordinal)
            .ShouldBeLessThan(home.IndexOf("Refer somebody by name", StringComparison.Ordinal));
        (await hub.ReadAsync("/challenges")).ShouldContain("Challenges for you Laugh You like humour, and it takes 5 minutes.");
        (await hub.ReadAsync("/challenges?category=")).ShouldContain("Challenges for you");
    }

    [Theory, BothEngines]
    public async Task What_he_says_he_likes_to_do_is_picked_first(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        await hub.LiveAsync("Come along", ChallengeStory.Follow, """ "effort_minutes": 5 """);
        await hub.LiveAsync("Say why", """{ "title": "Write it", "kind": "review" }""", """ "effort_minutes": 20 """);
        (await hub.Browser.SubmitAsync(hub.Home + "/profile/likes", hub.Home + "/profile", ("interests", "reviews")))
            .Expect(HttpStatusCode.SeeOther);

        PicksOf(await hub.ReadAsync()).ShouldContain("Say why It is something that you like to do. Come along");
    }

    [Theory, BothEngines]
    public async Task They_stay_for_a_week_whatever_comes_and_are_written_down_once(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        foreach (var name in new[] { "One", "Two", "Three" })
            await hub.LiveAsync(name, ChallengeStory.Follow);
        (await hub.ReadAsync()).ShouldContain("One It is open for you, and you have not tried it yet. Two");
        await LikeAsync(hub, "humour");
        await hub.LiveAsync("Laugh", ChallengeStory.Follow, """ "tags": ["humour"] """);
        hub.Clock!.Advance(TimeSpan.FromDays(6));
        await Task.WhenAll(hub.ReadAsync(), hub.ReadAsync("/challenges"));

        PicksOf(await hub.ReadAsync()).ShouldNotContain("Laugh");
        (await AsksAsync(hub)).Count.ShouldBe(3);
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(hub.ReadAsync(), hub.ReadAsync(), hub.ReadAsync("/challenges"));

        var picks = PicksOf(await hub.ReadAsync());
        picks.ShouldContain("Laugh You like humour.");
        picks.ShouldNotContain("Three");
        (await AsksAsync(hub)).Count.ShouldBe(6);
    }

    [Theory, BothEngines]
    public async Task What_is_done_makes_room_until_the_budget_of_the_week_is_used(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        foreach (var name in new[] { "One", "Two", "Three", "Four", "Five", "Six" })
            await hub.LiveAsync(name, ChallengeStory.Follow);
        PicksOf(await hub.ReadAsync()).ShouldContain("Three");
        foreach (var done in new[] { "one", "two", "three" })
        {
            await hub.BeginQuestAsync(done);
            (await hub.HandInAsync(done, 1)).Expect(HttpStatusCode.SeeOther);
            await hub.ReadAsync();
        }

        var picks = PicksOf(await hub.ReadAsync());
        picks.ShouldContain("Four");
        picks.ShouldContain("Five");
        picks.ShouldNotContain("Six");
        var asked = await hub.Program.GetAsync($"/v1/advocates/{hub.Rosa}/asks");
        (asked["used"].GetValue<int>(), asked["may_be_asked"].GetValue<bool>()).ShouldBe((5, false));
        hub.Clock!.Advance(TimeSpan.FromDays(7));
        PicksOf(await hub.ReadAsync()).ShouldContain("Six");
    }

    [Theory, BothEngines]
    public async Task Who_has_begun_something_is_asked_for_less(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        foreach (var name in new[] { "One", "Two", "Three", "Four" })
            await hub.LiveAsync(name, ChallengeStory.Survey);
        await hub.BeginQuestAsync("four");
        await hub.BeginQuestAsync("three");

        var picks = PicksOf(await hub.ReadAsync());

        picks.ShouldContain("Three 25 points You have begun. Next: Tell us. Four 25 points You have begun. Next: Tell us. One");
        (await AsksAsync(hub)).Count.ShouldBe(1);
        await hub.BeginQuestAsync("two");
        PicksOf(await hub.ReadAsync()).ShouldNotContain("One");
    }

    [Theory, BothEngines]
    public async Task What_people_with_the_same_interests_complete_is_counted_and_said(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await LikeAsync(hub, "Walks");
        await hub.LiveAsync("Plain", ChallengeStory.Follow);
        var loved = await hub.LiveAsync("Loved", ChallengeStory.Follow);
        for (var number = 0; number < 5; number++)
        {
            var walker = string.Create(CultureInfo.InvariantCulture, $"walker{number}@acme.example");
            (await hub.Program.PostAsync("/v1/advocates", new JsonObject
            {
                ["email"] = walker,
                ["name"] = "Walker",
                ["attributes"] = new JsonObject { ["interests"] = "walks, tea" },
            })).Expect(HttpStatusCode.Created);
            (await hub.Program.PostAsync($"/v1/challenges/{loved}/completions", JsonNode.Parse(
                $$"""{ "advocate": "{{walker}}", "stage": 1, "evidence": {} }"""))).Status.ShouldBeOneOf(
                    HttpStatusCode.OK, HttpStatusCode.Created);
        }

        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = hub.Program.Host.OpenStore();
                return await db.Tastes.AnyAsync(row => row.ProgramId == hub.Program.Id && row.Interest == "walks" && row.Completed == 5);
            },
            "What walkers complete is counted.");

        PicksOf(await hub.ReadAsync()).ShouldContain("Loved People with your interests complete it most. Plain");
    }

    [Theory, BothEngines]
    public async Task A_dozen_open_challenges_ask_the_store_as_often_as_four(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var host = await HeraldHost.StartAsync(store);
        var story = await ChallengeStory.BeginAsync(host);
        for (var number = 0; number < 4; number++)
            await story.LiveAsync(Numbered(number));
        var (few, ofFew) = await PickAsync(store, host, story, "rosa@acme.example");
        for (var number = 4; number < 16; number++)
            await story.LiveAsync(Numbered(number));
        var (many, ofMany) = await PickAsync(store, host, story, "lee@acme.example");

        (few, many).ShouldBe((3, 3));
        ofMany.ShouldBe(ofFew);
        ofMany.ShouldBeLessThan(16);
    }

    private static string Numbered(int number) => ChallengeStory.Challenge(
        ChallengeStory.Follow, string.Create(CultureInfo.InvariantCulture, $"\"slug\": \"number-{number}\""));

    // A first visit: all is read, and three picks are written down.
    private static async Task<(int Picks, int Asked)> PickAsync(TestStore store, HeraldHost host, ChallengeStory story, string email)
    {
        var id = await story.Story.AdvocateAsync(email);
        await using var scope = host.Services.CreateAsyncScope();
        var counting = new CountingStore();
        await using var db = counting.Open(store);
        var program = await db.Programs.SingleAsync(row => row.Id == story.Program.Id);
        var advocate = (await db.Advocates.ToListAsync()).Single(row => row.Id.ToString() == id);
        var frame = new HubFrame(program.Slug, program.Name, program.Brand.Mark, program.Brand.Hue) { Member = "Rosa", Points = "0" };
        var words = ReaderWords.Of(program, null, null, TimeProvider.System.GetUtcNow());
        var member = new Member(program, advocate, words, frame) { Wallets = [] };
        var before = counting.Asked;
        var challenges = scope.ServiceProvider.GetRequiredService<ChallengeQueries>();
        var quests = await new QuestQueries(db, challenges, new OpenGate(db), new PlaceQueries(db, challenges))
            .AllAsync(member, CancellationToken.None);
        var (turns, ids) = (scope.ServiceProvider.GetRequiredService<ProgramTurns>(), scope.ServiceProvider.GetRequiredService<NewId>());
        var keep = new KeepPicks(db, new AskQueries(db), turns, ids);
        var picks = await keep.RunAsync(member, quests, 3, CancellationToken.None);
        return (picks.Count, counting.Asked - before);
    }

    private static async Task LikeAsync(HubStory hub, string interests) => (await hub.Program.PostAsync("/v1/advocates", new JsonObject
    {
        ["email"] = "rosa@acme.example",
        ["name"] = "Rosa Díaz",
        ["attributes"] = new JsonObject { ["interests"] = interests },
    })).Expect(HttpStatusCode.OK);

    private static string PicksOf(string home)
    {
        var begin = home.IndexOf("Challenges for you", StringComparison.Ordinal);
        return begin < 0 ? "" : home[begin..home.IndexOf("Your referrals", begin, StringComparison.Ordinal)];
    }

    private static async Task<List<Ask>> AsksAsync(HubStory hub)
    {
        await using var db = hub.Program.Host.OpenStore();
        return await db.Asks.Where(row => row.ProgramId == hub.Program.Id).ToListAsync();
    }
}

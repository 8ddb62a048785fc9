using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

/// <summary>What stages of challenges pay, in the books and where people read of it.</summary>
public sealed class StageRewardTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_stage_pays_once_however_often_it_is_told(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (challenge, rosa) = (new StageDriver(story), await story.AdvocateAsync("rosa@acme.example"));
        await challenge.GiveAsync(StageDriver.Points(50), StageDriver.Points(200));
        var way = challenge.Begin(rosa);

        (await challenge.DoneAsync(way, 1)).ShouldHaveSingleItem().Amount.ShouldBe(50);
        (await challenge.DoneAsync(way, 1)).ShouldBeEmpty();
        (await challenge.DoneAsync(way, 2)).ShouldHaveSingleItem().Amount.ShouldBe(200);
        (await challenge.DoneAsync(challenge.Begin(rosa), 1)).ShouldHaveSingleItem();

        (await story.PointsAsync(rosa)).ShouldBe((0, 300, 0));
        var line = (await story.StatementAsync(rosa))[^1]!;
        (line["reason"]!.ToString(), line["referral"]).ShouldBe(("50 points", null));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Who_has_begun_is_paid_what_was_promised_then(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await Story.BeginAsync(host);
        var (challenge, rosa) = (new StageDriver(story), await story.AdvocateAsync("rosa@acme.example"));
        await challenge.GiveAsync(StageDriver.Points(50), StageDriver.Points(200));
        var early = challenge.Begin(rosa);
        clock.Advance(TimeSpan.FromDays(1));
        await challenge.GiveAsync(StageDriver.Points(10));
        clock.Advance(TimeSpan.FromDays(1));
        var late = challenge.Begin(rosa);

        (await challenge.DoneAsync(early, 1)).Single().Amount.ShouldBe(50);
        (await challenge.DoneAsync(early, 2)).Single().Amount.ShouldBe(200);
        (await challenge.DoneAsync(late, 1)).Single().Amount.ShouldBe(10);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_held_reward_waits_its_days_and_a_code_comes_from_its_pool(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (challenge, rosa) = (new StageDriver(story), await story.AdvocateAsync("rosa@acme.example"));
        await story.AddCodesAsync("welcome", "HELLO-1");
        await challenge.GiveAsync(
            StageDriver.Points(50, holdDays: 7),
            new("Tell your story", [new() { To = Core.Ledger.Party.Advocate, Kind = "code", Pool = "welcome" }]));
        var way = challenge.Begin(rosa);

        (await challenge.DoneAsync(way, 1)).Single().State.ShouldBe("pending");
        (await challenge.DoneAsync(way, 2)).Single().Code.ShouldBe("HELLO-1");
        (await story.PointsAsync(rosa)).ShouldBe((50, 0, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_rule_of_the_program_pays_beside_the_challenge_s_own_until_its_cap(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var made = (await story.Program.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Tell your story", "stages": [ { "title": "Story", "kind": "story" } ] }
            """))).Expect(HttpStatusCode.Created);
        IdText.TryRead(made["id"].ToString(), out ChallengeId id).ShouldBeTrue();
        var (challenge, rosa) = (new StageDriver(story) { Challenge = id }, await story.AdvocateAsync("rosa@acme.example"));
        await challenge.GiveAsync(StageDriver.Points(50));
        await story.RuleAsync(
            $$"""{ "type": "challenge_stage", "challenge": "{{challenge.Challenge}}" }""", Offer.Points(7),
            "\"caps\": { \"per_advocate\": 1 }, \"when\": \"advocate.level >= 1\"");

        (await challenge.DoneAsync(challenge.Begin(rosa), 1)).Select(static row => row.Amount).ShouldBe([50, 7], ignoreOrder: true);
        (await challenge.DoneAsync(challenge.Begin(rosa), 1)).Select(static row => row.Amount).ShouldBe([50]);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_rule_for_a_challenge_that_is_not_there_is_refused(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var trigger = $$"""{ "type": "challenge_stage", "challenge": "{{new StageDriver(story).Challenge}}" }""";
        var answer = await story.Program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(trigger, Offer.Points(5))));
        answer.Code.ShouldBe("unknown_challenge");
    }

    [Theory, BothEngines]
    public async Task A_challenge_s_own_rule_is_shown_and_changed_through_the_challenge_alone(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var challenge = new StageDriver(story);
        await challenge.GiveAsync(StageDriver.Points(50));

        var rule = (await story.Program.GetAsync("/v1/rules")).Expect(HttpStatusCode.OK)["data"].AsArray().Single()!;
        rule["challenge"]!.ToString().ShouldBe(challenge.Challenge.ToString());
        var path = $"/v1/rules/{rule["id"]}";
        (await story.Program.PutAsync(path, JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(1)))!))
            .Code.ShouldBe("rule_of_challenge");
        (await story.Program.PostAsync(path + "/suspension", null)).Code.ShouldBe("rule_of_challenge");
    }

    [Theory, BothEngines]
    public async Task A_rule_for_challenges_names_neither_friend_nor_referral_nor_value(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var trigger = $$"""{ "type": "challenge_stage", "challenge": "{{new StageDriver(story).Challenge}}", "n": 1 }""";
        (string Give, string More, string Field)[] faults =
        [
            (Offer.Points("\"amount\": 5", to: "friend"), "", "give[0].to"),
            (Offer.Points("\"basis_points\": 5"), "", "give[0]"),
            (Offer.Points("\"up_to_total\": 5"), "", "give[0].up_to_total"),
            (Offer.Points(5), "\"hold\": { \"until_stage\": \"won\" }", "hold.until_stage"),
            (Offer.Points(5), "\"caps\": { \"per_referral\": 1 }", "caps.per_referral"),
            (Offer.Points(5), "\"when\": \"event.value >= 5.00 USD\"", "when"),
        ];
        foreach (var (give, more, field) in faults)
        {
            var answer = await story.Program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(trigger, give, more)));
            answer.Code.ShouldBe("not_of_challenges");
            answer["errors"][field].ShouldNotBeNull(answer.Text);
        }
    }

    [Theory, BothEngines]
    public async Task A_bonus_raises_what_is_earned_within_it_and_nothing_that_was_earned(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await Story.BeginAsync(host);
        var (challenge, rosa) = (new StageDriver(story), await story.AdvocateAsync("rosa@acme.example"));
        await challenge.GiveAsync(StageDriver.Points(50));
        var earned = new List<long>();
        async Task DoAsync(string? category) =>
            earned.Add((await challenge.DoneAsync(challenge.Begin(rosa), 1, category)).Single().Amount);

        await DoAsync("stories");
        var bonus = (await story.Program.PostAsync("/v1/bonuses", new JsonObject
        {
            ["name"] = "Double points week",
            ["percent"] = 200,
            ["category"] = "stories",
            ["ends_at"] = "2026-03-08T12:00:00Z",
        })).Expect(HttpStatusCode.Created);
        await story.Program.PostAsync("/v1/bonuses", new JsonObject
        {
            ["name"] = "For those far up",
            ["percent"] = 900,
            ["when"] = "advocate.level >= 99",
            ["ends_at"] = "2026-03-08T12:00:00Z",
        });
        await DoAsync("stories");
        await DoAsync("reviews");
        (await story.Program.PostAsync($"/v1/bonuses/{bonus["id"]}/end", null)).Expect(HttpStatusCode.OK);
        await DoAsync("stories");

        earned.ShouldBe([50, 100, 50, 50]);
        (await story.StatementAsync(rosa)).Select(static line => line!["reason"]!.ToString())
            .ShouldContain("50 points × 2 (“Double points week”) = 100 points");
        await story.BooksBalanceAsync();
    }
}

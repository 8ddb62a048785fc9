using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Challenges;

/// <summary>What challenges pay, from the launch to the books.</summary>
public sealed class ChallengePayTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_stage_pays_when_it_is_done_and_an_approval_told_twice_pays_once(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var challenge = await LaunchAsync(story, """
            { "name": "Tell your story", "category": "Stories", "stages": [
              { "title": "Who are you?", "kind": "introduce", "give": [ { "to": "advocate", "kind": "points", "amount": 20 } ] },
              { "title": "Write it down", "kind": "story", "give": [ { "to": "advocate", "kind": "points", "amount": 150 } ] } ] }
            """);

        await HandInAsync(story, challenge, rosa, "I am Rosa.");
        (await story.PointsAsync(rosa)).ShouldBe((0, 20, 0));
        var way = await HandInAsync(story, challenge, rosa, "It went well.");
        (await story.PointsAsync(rosa)).ShouldBe((0, 20, 0));
        (await story.Program.PostAsync($"/v1/completions/{way}/approval", new JsonObject())).Expect(HttpStatusCode.OK);
        await story.Program.PostAsync($"/v1/completions/{way}/approval", new JsonObject());

        (await story.PointsAsync(rosa)).ShouldBe((0, 170, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_bonus_of_its_category_doubles_it(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        (await story.Program.PostAsync("/v1/bonuses", new JsonObject
        {
            ["name"] = "Double points week",
            ["percent"] = 200,
            ["category"] = "stories",
            ["ends_at"] = TimeProvider.System.GetUtcNow().AddDays(7).ToString("O"),
        })).Expect(HttpStatusCode.Created);
        var challenge = await LaunchAsync(story, """
            { "name": "Say hello", "category": "Stories", "stages": [
              { "title": "Hello", "kind": "introduce", "give": [ { "to": "advocate", "kind": "points", "amount": 20 } ] } ] }
            """);

        await HandInAsync(story, challenge, rosa, "I am Rosa.");

        (await story.PointsAsync(rosa)).ShouldBe((0, 40, 0));
    }

    [Theory, BothEngines]
    public async Task Referrals_pay_on_submission_and_up_to_the_total_when_won_and_a_lost_one_gives_it_back(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var early = await story.ReferAsync(rosa, "early@globex.example");
        await LaunchAsync(story, Refer());

        var referral = await story.ReferAsync(rosa, "kim@globex.example");
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.StageAsync(referral, "won", 500_000);
        await story.StageAsync(referral, "won", 500_000);
        (await story.PointsAsync(rosa)).ShouldBe((0, 32_000, 0));
        await story.StageAsync(early, "won", 500_000);
        (await story.PointsAsync(rosa)).ShouldBe((0, 32_000, 0), "what was referred before the challenge is none of its");
        await story.StageAsync(referral, "lost");

        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        (await story.VerdictsAsync(referral)).Select(static row => row["code"]!.ToString()).ShouldContain("met");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_was_referred_while_it_was_open_pays_after_its_end_and_what_comes_later_does_not(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var challenge = await LaunchAsync(story, Refer());
        var within = await story.ReferAsync(rosa, "kim@globex.example");
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/end", null)).Expect(HttpStatusCode.OK);

        await story.ReferAsync(rosa, "lee@globex.example");
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.StageAsync(within, "won", 500_000);

        (await story.PointsAsync(rosa)).ShouldBe((0, 32_000, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_change_takes_nothing_from_who_is_under_way(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (rosa, mia) = (await story.AdvocateAsync("rosa@acme.example"), await story.AdvocateAsync("mia@acme.example"));
        var challenge = await LaunchAsync(story, Hello(20));
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/completions", new JsonObject { ["advocate"] = rosa }))
            .Expect(HttpStatusCode.Created);
        (await story.Program.PutAsync($"/v1/challenges/{challenge}", JsonNode.Parse(Hello(5))!)).Expect(HttpStatusCode.OK);

        await HandInAsync(story, challenge, rosa, "I am Rosa.");
        await HandInAsync(story, challenge, mia, "I am Mia.");

        (await story.PointsAsync(rosa)).ShouldBe((0, 20, 0));
        (await story.PointsAsync(mia)).ShouldBe((0, 5, 0));
    }

    [Theory, BothEngines]
    public async Task An_edit_takes_nothing_from_referrals_that_are_under_way(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var challenge = await LaunchAsync(story, Refer());
        var early = await story.ReferAsync(rosa, "kim@globex.example");
        (await story.Program.PutAsync($"/v1/challenges/{challenge}", JsonNode.Parse(Refer(won: 1_000))!)).Expect(HttpStatusCode.OK);
        var late = await story.ReferAsync(rosa, "lee@globex.example");

        await story.StageAsync(early, "won", 500_000);
        (await story.PointsAsync(rosa)).ShouldBe((0, 32_100, 0));
        await story.StageAsync(late, "won", 500_000);

        (await story.PointsAsync(rosa)).ShouldBe((0, 33_000, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_was_referred_in_a_pause_pays_nothing_and_what_was_before_goes_on(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var challenge = await LaunchAsync(story, Refer());
        var before = await story.ReferAsync(rosa, "kim@globex.example");
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/pause", null)).Expect(HttpStatusCode.OK);
        var within = await story.ReferAsync(rosa, "lee@globex.example");
        await story.StageAsync(before, "won", 500_000);
        (await story.PointsAsync(rosa)).ShouldBe((0, 32_000, 0));
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/resume", null)).Expect(HttpStatusCode.OK);

        await story.StageAsync(within, "won", 500_000);
        await story.ReferAsync(rosa, "sam@globex.example");

        (await story.PointsAsync(rosa)).ShouldBe((0, 32_100, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Without_limits_one_referral_of_each_advocate_pays(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await LaunchAsync(story, Refer(limits: "null"));

        await story.ReferAsync(rosa, "kim@globex.example");
        await story.ReferAsync(rosa, "lee@globex.example");

        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
    }

    private static string Refer(int won = 32_000, string limits = """{ "per_advocate": 10 }""") => $$"""
        { "name": "Bring a friend", "limits": {{limits}}, "stages": [
          { "title": "Refer", "kind": "refer", "referral_stage": "submitted",
            "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] },
          { "title": "He becomes a customer", "kind": "refer", "referral_stage": "won",
            "give": [ { "to": "advocate", "kind": "points", "up_to_total": {{won}}, "per": "referral" } ] } ] }
        """;

    private static string Hello(int points) => $$"""
        { "name": "Say hello", "stages": [
          { "title": "Hello", "kind": "introduce", "give": [ { "to": "advocate", "kind": "points", "amount": {{points}} } ] } ] }
        """;

    private static async Task<string> LaunchAsync(Story story, string body)
    {
        var id = (await story.Program.PostAsync("/v1/challenges", JsonNode.Parse(body))).Expect(HttpStatusCode.Created)["id"].ToString();
        (await story.Program.PostAsync($"/v1/challenges/{id}/launch", null)).Expect(HttpStatusCode.OK);
        return id;
    }

    private static async Task<string> HandInAsync(Story story, string challenge, string advocate, string text)
    {
        var answer = await story.Program.PostAsync($"/v1/challenges/{challenge}/completions", new JsonObject
        {
            ["advocate"] = advocate,
            ["evidence"] = new JsonObject { ["text"] = text },
        });
        return (answer.Status == HttpStatusCode.OK ? answer : answer.Expect(HttpStatusCode.Created))["id"].ToString();
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Insights;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Campaigns;

/// <summary>Campaigns over the API: made, changed, ended, and counted as the insights count.</summary>
public sealed class CampaignTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Named_referrals_shares_and_reviews_count_to_their_campaign_and_all_of_the_program_where_it_is_said(StoreKind kind)
    {
        var challenges = await ChallengeStory.BeginAsync(hosts, kind);
        var story = challenges.Story;
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var review = await challenges.LiveAsync("""
            { "name": "Tell others", "slug": "tell-others", "stages": [
              { "title": "Review", "kind": "review", "approval": false }, { "title": "Why", "kind": "story", "approval": false } ] }
            """);
        (await challenges.TakeAsync(review, rosa, 1, """{ "address": "https://reviews.example/1" }""")).Expect(HttpStatusCode.Created);
        (await challenges.TakeAsync(review, rosa, 2, """{ "text": "It was slow before." }""")).Expect(HttpStatusCode.OK);
        await story.LinkAsync(rosa, new() { ["campaign"] = "spring" });
        await story.LinkAsync(rosa, new() { ["campaign"] = "letter" });
        await story.LinkAsync(rosa);
        var won = await ReferAsync(story, rosa, "kim@globex.example", "spring");
        await story.StageAsync(won, "won", 25_000);
        await story.StageAsync(await ReferAsync(story, rosa, "lee@globex.example", "letter"), "qualified");
        await ReferAsync(story, rosa, "max@globex.example", "tell-others");
        await ReferAsync(story, rosa, "ida@globex.example", "other");
        await ReferAsync(story, rosa, "ole@globex.example", null);
        await ReaderAsync(story);

        var named = await MadeAsync(story, "Spring", $$"""
            "links": ["letter"], "challenges": ["{{review}}"], "goals": [{{AllGoals}}]
            """);
        var all = await MadeAsync(story, "All of it", $$""" "scope": "program", "goals": [{{AllGoals}}] """);

        Counts(await story.Program.GetAsync($"/v1/campaigns/{named}")).ShouldBe([3, 2, 1, 25_000, 2, 1, 1]);
        Counts(await story.Program.GetAsync($"/v1/campaigns/{all}")).ShouldBe([5, 2, 1, 25_000, 3, 1, 1]);
        var today = Today();
        var summary = await story.Program.GetAsync($"/v1/insights/summary?from={Text(today.AddDays(-3))}&to={Text(today)}");
        new[] { "leads", "qualified", "won", "shares" }.Select(name => summary[name].GetValue<long>()).ShouldBe([5, 2, 1, 3]);
    }

    [Theory, BothEngines]
    public async Task Only_what_lies_in_its_days_counts_and_a_goal_that_is_due_earlier_stops_there(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        foreach (var (at, email) in new[]
        {
            ("2026-02-28T12:00:00Z", "a"), ("2026-03-01T00:00:00Z", "b"), ("2026-03-10T12:00:00Z", "c"), ("2026-03-11T12:00:00Z", "d"),
            ("2026-03-31T23:59:59Z", "e"), ("2026-04-01T00:00:00Z", "f"),
        })
            await ReferAsync(story, rosa, email + "@globex.example", "march", at);
        var campaign = (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "March", "begins_on": "2026-03-01", "ends_on": "2026-03-31",
              "goals": [{ "measure": "referrals", "target": 4 }, { "measure": "won", "target": 1, "by": "2026-03-10" }] }
            """))).Expect(HttpStatusCode.Created);

        campaign["state"].ToString().ShouldBe("over");
        Counts(campaign).ShouldBe([4, 0]);
        campaign["goals"][0]!["progress"]!["reached"]!.GetValue<bool>().ShouldBeTrue();
        Outlook(campaign, 0)["state"]!.ToString().ShouldBe("reached");
        Outlook(campaign, 1)["state"]!.ToString().ShouldBe("missed");
        campaign["goals"][1]!["progress"]!["to"]!.ToString().ShouldBe("2026-03-10");
        var moved = (await story.Program.PutAsync($"/v1/campaigns/{campaign["id"]}", JsonNode.Parse("""
            { "name": "March", "begins_on": "2026-03-01", "ends_on": "2026-03-31",
              "goals": [{ "measure": "referrals", "target": 4, "by": "2026-03-10" }] }
            """)!)).Expect(HttpStatusCode.OK);
        Counts(moved).ShouldBe([2]);
    }

    [Theory, BothEngines]
    public async Task Todays_pace_is_that_of_the_last_four_weeks_and_too_little_tells_nothing(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var story = await Story.BeginAsync(host);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await ReferAsync(story, rosa, "early@globex.example", "winter", "2026-02-01T12:00:00Z");
        for (var day = 10; day < 20; day++)
            await ReferAsync(story, rosa, $"kim{day}@globex.example", "winter", $"2026-02-{day}T12:00:00Z");

        var campaign = (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "Winter", "begins_on": "2026-02-01", "ends_on": "2026-03-31",
              "goals": [{ "measure": "referrals", "target": 90 }, { "measure": "won", "target": 5 }] }
            """))).Expect(HttpStatusCode.Created);
        var planned = (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "Summer", "begins_on": "2026-06-01", "ends_on": "2026-06-30", "goals": [{ "measure": "won", "target": 5 }] }
            """))).Expect(HttpStatusCode.Created);

        // It is noon of the first of March: ten in the 27 and a half days since the second of February, for 30 and a half more.
        Counts(campaign).ShouldBe([11, 0]);
        (Outlook(campaign, 0)["state"]!.ToString(), Outlook(campaign, 0)["expected"]!.GetValue<long>()).ShouldBe(("unlikely", 22));
        Outlook(campaign, 1)["reason"]!.ToString().ShouldBe("too_little");
        Outlook(planned, 0)["reason"]!.ToString().ShouldBe("not_begun");
        planned["goals"][0]!["progress"]!["to"].ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task It_is_listed_changed_and_ended_once_and_its_slug_stays_its_own(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var id = await MadeAsync(story, "Bring a friend", """ "goals": [{ "measure": "won", "target": 3 }] """);
        var body = """{ "name": "Bring two", "begins_on": "2026-01-01", "ends_on": "2030-12-31" }""";

        (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse(body.Replace("two", "a friend")))).Expect(HttpStatusCode.Conflict)
            .Code.ShouldBe("campaign_exists");
        (await story.Program.PutAsync($"/v1/campaigns/{id}", JsonNode.Parse(body)!)).Expect(HttpStatusCode.OK)["slug"].ToString()
            .ShouldBe("bring-a-friend");
        var listed = (await story.Program.GetAsync("/v1/campaigns"))["data"].AsArray().ShouldHaveSingleItem()!;
        (listed["name"]!.ToString(), listed["goals"]!.AsArray().Count).ShouldBe(("Bring two", 0));
        for (var time = 0; time < 2; time++)
        {
            var ended = (await story.Program.PostAsync($"/v1/campaigns/{id}/end")).Expect(HttpStatusCode.OK);
            (ended["state"].ToString(), ended["ended_on"].ToString()).ShouldBe(("over", Text(Today())));
        }

        (await story.Program.PutAsync($"/v1/campaigns/{id}", JsonNode.Parse(body)!)).Expect(HttpStatusCode.Conflict).Code
            .ShouldBe("campaign_ended");
        await using var db = story.Program.Host.OpenStore();
        (await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id && row.Subject == id).OrderBy(static row => row.Id)
            .Select(static row => row.Action).ToListAsync()).ShouldBe(["made campaign", "changed campaign", "ended campaign"]);
    }

    [Theory, BothEngines]
    public async Task An_audience_that_a_campaign_is_for_is_not_deleted_under_it(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var audience = (await story.Program.PostAsync("/v1/audiences", JsonNode.Parse("""
            { "name": "Club", "when": "advocate.level >= 1" }
            """)))["id"];
        var id = await MadeAsync(story, "For the club", """ "audience": "club" """);

        var refused = (await story.Program.DeleteAsync($"/v1/audiences/{audience}")).Expect(HttpStatusCode.Conflict);
        (refused.Code, refused["detail"].ToString().Contains("campaign 'For the club'", StringComparison.Ordinal))
            .ShouldBe(("audience_used", true));
        await story.Program.PostAsync($"/v1/campaigns/{id}/end");
        (await story.Program.DeleteAsync($"/v1/audiences/{audience}")).Expect(HttpStatusCode.OK);
    }

    private const string AllGoals = """
        { "measure": "referrals", "target": 9 }, { "measure": "qualified", "target": 9 }, { "measure": "won", "target": 9 },
        { "measure": "closed_value", "target": 9 }, { "measure": "shares", "target": 9 }, { "measure": "reviews", "target": 9 },
        { "measure": "new_advocates", "target": 9 }
        """;

    private static long[] Counts(Answer campaign) =>
        [.. campaign["goals"].AsArray().Select(static goal => goal!["progress"]!["count"]!.GetValue<long>())];

    private static JsonNode Outlook(Answer campaign, int goal) => campaign["goals"][goal]!["progress"]!["outlook"]!;

    private static async Task<string> MadeAsync(Story story, string name, string more) =>
        (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse(
            $$"""{ "name": "{{name}}", "begins_on": "{{Text(Today().AddDays(-3))}}", "ends_on": "2030-12-31", {{more}} }""")))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    private static async Task<string> ReferAsync(Story story, string advocate, string email, string? campaign, string? at = null)
    {
        var body = new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = email.Split('@')[0], ["email"] = email },
            ["introduction"] = "form",
        };
        if (campaign is not null)
            body["campaign"] = campaign;
        if (at is not null)
            body["occurred_at"] = at;
        return (await story.Program.PostAsync("/v1/referrals", body)).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    // Who joined is told by a reader of the stream, in its own time.
    private static Task ReaderAsync(Story story) => Eventually.TrueAsync(async () =>
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.InsightDays.AnyAsync(row => row.ProgramId == story.Program.Id && row.Measure == Measure.AdvocatesJoined);
    }, "the totals of the day are written");

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Data.Customers;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Satisfaction;

/// <summary>How satisfied advocates say they are: by events, by a challenge's question, and as a campaign's goal.</summary>
public sealed class SatisfactionTests(Hosts hosts)
{
    private const string Asked = """
        { "title": "Tell us", "kind": "answer", "approval": true, "questions": [
          { "ask": "How was it?", "type": "scale", "from": 0, "to": 10, "required": false },
          { "ask": "Would you recommend us?", "type": "scale", "from": 0, "to": 10, "satisfaction": true } ] }
        """;

    private const string Marked = """{ "ask": "A", "type": "scale", "from": 0, "to": 10, "satisfaction": true }""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task An_event_tells_it_of_the_advocate_whose_id_or_address_the_customer_has(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example", "u-1");
        var omar = await story.Story.AdvocateAsync("omar@acme.example", "u-2");
        await SayAsync(story, "s-1", "u-1", 4, "2026-03-01T10:00:00Z");
        await SayAsync(story, "s-3", "u-1", 9, "2026-05-01T10:00:00Z");
        // Told late, and not the last for that.
        await SayAsync(story, "s-2", "u-1", 6, "2026-04-01T10:00:00Z");
        (await story.Program.PostAsync("/v1/events", JsonNode.Parse("""
            { "id": "s-4", "type": "satisfaction", "customer": { "email": "OMAR@acme.example" }, "properties": { "score": 0 } }
            """))).Expect(HttpStatusCode.OK);
        await SayAsync(story, "s-5", "stranger", 10);
        await story.Story.PurchaseAsync("o-1", "u-1", 12_900);
        await story.Story.PurchaseAsync("o-2", "u-1", 5_000);
        await story.Story.RefundAsync("r-1", "o-2", "u-1", 2_000);
        await ReadAsync(story, 4);
        await Eventually.TrueAsync(async () => await WorthAsync(story, rosa) == 15_900, "what she bought is kept");

        await using var db = story.Program.Host.OpenStore();
        var scores = await db.SatisfactionAnswers.Where(row => row.ProgramId == story.Program.Id).OrderBy(static row => row.Score)
            .Select(static row => new { row.AdvocateId, row.Score }).ToListAsync(Ct);
        scores.Select(static row => (row.AdvocateId.ToString(), row.Score)).ShouldBe([(omar, 0), (rosa, 4), (rosa, 6), (rosa, 9)]);
        var staff = await story.Program.StaffAsync(StaffRole.Manager);
        HubStory.Words(await staff.GetAsync($"/console/{story.Program.Slug}/advocates/{rosa}"))
            .ShouldContain("Satisfaction 9 of 10, would recommend; 1 May 2026, the last of 3 answers");
        var hub = await story.Program.AdvocateAsync(omar);
        var own = JsonNode.Parse((await hub.GetAsync($"/hub/{story.Program.Slug}/profile/data.json")).Text)!["satisfaction"]!.AsArray();
        own.ShouldHaveSingleItem()!["score"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task What_is_read_again_is_kept_as_before_and_what_challenges_asked_stays(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example", "u-1");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Asked));
        await AnswerAsync(story, challenge, rosa, 7);
        await SayAsync(story, "s-1", "u-1", 9);
        await ReadAsync(story, 2);

        await using (var db = story.Program.Host.OpenStore())
        {
            await new KeepCustomers().ResetAsync(db, Ct);
            (await db.SatisfactionAnswers.SingleAsync(row => row.ProgramId == story.Program.Id, Ct)).Score.ShouldBe(7);
            var facts = (await db.Activities.Where(row => row.ProgramId == story.Program.Id).OrderBy(static row => row.Position)
                .ToListAsync(Ct)).ConvertAll(static row =>
                    new RecordedActivity(row.ProgramId, row.Id, row.OccurredAt, ActivityText.Read(row.Kind, row.Body)));
            await new KeepCustomers().ApplyAsync(db, facts, Ct);
            await db.SaveChangesAsync(Ct);
        }

        await ReadAsync(story, 2);
    }

    [Theory, BothEngines]
    public async Task A_challenge_asks_for_it_by_one_question_and_what_is_handed_in_again_takes_its_place(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Asked));
        (await story.ChallengeAsync(challenge))["stages"][0]!["questions"]![1]!["satisfaction"]!.GetValue<bool>().ShouldBeTrue();

        var way = (await AnswerAsync(story, challenge, rosa, 3)).Expect(HttpStatusCode.Created)["id"].ToString();
        await ReadAsync(story, 1);
        (await story.JudgeAsync(way, "return", """{ "note": "Sure?" }""")).Expect(HttpStatusCode.OK);
        (await AnswerAsync(story, challenge, rosa, 8)).Expect(HttpStatusCode.OK);

        await using var db = story.Program.Host.OpenStore();
        var answer = await db.SatisfactionAnswers.SingleAsync(row => row.ProgramId == story.Program.Id, Ct);
        (answer.Score, answer.ChallengeId.ToString(), answer.AdvocateId.ToString()).ShouldBe((8, challenge, rosa));
        foreach (var (questions, code) in new[]
        {
            ("""{ "ask": "A", "type": "scale", "from": 1, "to": 10, "satisfaction": true }""", "question_invalid"),
            ("""{ "ask": "A", "type": "text", "satisfaction": true }""", "field_not_taken"),
            (Marked + ", " + Marked, "question_invalid"),
        })
        {
            var draft = ChallengeStory.Challenge($$"""{ "title": "A", "kind": "answer", "questions": [ {{questions}} ] }""");
            (await story.Program.PostAsync("/v1/challenges", JsonNode.Parse(draft))).Code.ShouldBe(code);
        }
    }

    [Theory, BothEngines]
    public async Task Staff_mark_the_question_in_the_editor(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var staff = await story.Program.StaffAsync(StaffRole.Manager);
        var draft = await story.DraftAsync(ChallengeStory.Challenge(ChallengeStory.Survey, """ "slug": "told" """));
        var path = $"/console/{story.Program.Slug}/challenges/{draft}";
        var page = await staff.GetAsync(path);
        page.Text.ShouldContain("It measures satisfaction (0 to 10)");
        var fields = PageForm.FieldsOf(page, "challenge");

        (await staff.SendAsync(path, fields.With(("stages.0.questions.0.satisfaction", "true"), ("do", "save"))))
            .Expect(HttpStatusCode.SeeOther);

        var question = (await story.ChallengeAsync(draft))["stages"][0]!["questions"]![0]!;
        question["satisfaction"]!.GetValue<bool>().ShouldBeTrue();
        (await staff.GetAsync(path)).Text.ShouldMatch("name=\"stages.0.questions.0.satisfaction\"[^>]* checked");
    }

    [Theory, BothEngines]
    public async Task A_campaign_aims_at_an_average_of_its_challenges_or_of_all(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Asked));
        for (var at = 0; at < 6; at++)
        {
            var advocate = await story.Story.AdvocateAsync($"a{at}@acme.example", $"u-{at}");
            (await AnswerAsync(story, challenge, advocate, at == 0 ? 6 : 9)).Expect(HttpStatusCode.Created);
        }

        await SayAsync(story, "s-1", "u-1", 2);
        await SayAsync(story, "s-2", "u-1", 10, "2020-01-01T00:00:00Z");
        await ReadAsync(story, 8);
        var named = await CampaignAsync(story, "Named", $$""" "challenges": ["{{challenge}}"] """);
        var all = await CampaignAsync(story, "All", """ "scope": "program" """);

        // 51 by 6, and 53 by 7.
        var first = (await story.Program.GetAsync($"/v1/campaigns/{named}"))["goals"][0]!["progress"]!;
        (first["count"]!.GetValue<long>(), first["answers"]!.GetValue<long>(), first["reached"]!.GetValue<bool>()).ShouldBe((85, 6, false));
        var outlook = first["outlook"]!;
        (outlook["state"]!.ToString(), outlook["expected"]?.ToString()).ShouldBe(("open", null));
        outlook["low"]!.GetValue<long>().ShouldBeLessThan(85);
        outlook["high"]!.GetValue<long>().ShouldBeGreaterThan(85);
        (await story.Program.GetAsync($"/v1/campaigns/{all}"))["goals"][0]!["progress"]!["count"]!.GetValue<long>().ShouldBe(75);
        var staff = await story.Program.StaffAsync(StaffRole.Manager);
        var words = HubStory.Words(await staff.GetAsync($"/console/{story.Program.Slug}/campaigns/{named}"));
        words.ShouldContain("8.5 of 8.0 on average (6 answers) by 31 Dec 2030");
        words.ShouldContain("Where it stands, no forecast");
        (await staff.GetAsync($"/console/{story.Program.Slug}/campaigns/{named}/edit")).Text.ShouldContain("value=\"8.0\"");
        (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "Too much", "begins_on": "2026-01-01", "ends_on": "2026-02-01",
              "goals": [{ "measure": "satisfaction", "target": 101 }] }
            """))).Code.ShouldBe("amount_out_of_range");
    }

    private static Task<Answer> AnswerAsync(ChallengeStory story, string challenge, string advocate, int score) =>
        story.TakeAsync(challenge, advocate, null, $$"""{ "answers": [ { "question": 2, "scale": {{score}} } ] }""");

    private static Task<Answer> SayAsync(ChallengeStory story, string id, string customer, int score, string? at = null)
    {
        var more = new JsonObject { ["properties"] = new JsonObject { ["score"] = score } };
        if (at is not null)
            more["occurred_at"] = at;
        return story.Story.EventAsync(id, "satisfaction", customer, null, more);
    }

    private static async Task<long?> WorthAsync(ChallengeStory story, string advocate)
    {
        await using var db = story.Program.Host.OpenStore();
        return (await db.CustomerValues.SingleOrDefaultAsync(row => row.ProgramId == story.Program.Id, Ct)) is { } row
            && row.AdvocateId.ToString() == advocate ? row.Amount : null;
    }

    private static async Task<string> CampaignAsync(ChallengeStory story, string name, string more)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-3);
        return (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse($$"""
            { "name": "{{name}}", "begins_on": "{{today.ToString("O", CultureInfo.InvariantCulture)}}", "ends_on": "2030-12-31",
              "goals": [{ "measure": "satisfaction", "target": 80 }], {{more}} }
            """))).Expect(HttpStatusCode.Created)["id"].ToString();
    }

    private static Task ReadAsync(ChallengeStory story, int answers) => Eventually.TrueAsync(
        async () =>
        {
            await using var db = story.Program.Host.OpenStore();
            return await db.SatisfactionAnswers.CountAsync(row => row.ProgramId == story.Program.Id, Ct) == answers;
        },
        "the answers are kept");
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;

namespace Herald.Web.Tests.Challenges;

/// <summary>What all advocates answered, counted and as a file.</summary>
public sealed class AnswersTests(Hosts hosts)
{
    private const string Asked = """
        { "title": "Tell us", "kind": "answer", "questions": [
          { "ask": "Which part?", "type": "choice", "options": [ "Reports", "Alerts" ], "several": true },
          { "ask": "Would you recommend us?", "type": "scale", "from": 0, "to": 10, "satisfaction": true },
          { "ask": "Why?", "type": "text", "required": false } ] }
        """;

    [Theory, BothEngines]
    public async Task Each_question_is_counted_and_the_file_has_a_row_for_each(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Asked));
        await AnswerAsync(story, challenge, "rosa", ["Reports", "Alerts"], 10, "=1+1");
        await AnswerAsync(story, challenge, "omar", ["Reports"], 4, null);
        await AnswerAsync(story, challenge, "kim", ["Alerts"], 8, null);

        var counted = (await story.Program.GetAsync($"/v1/challenges/{challenge}/answers")).Expect(HttpStatusCode.OK);

        counted["people"].GetValue<int>().ShouldBe(3);
        var questions = counted["questions"].AsArray();
        questions[0]!["counts"]!.AsArray().Select(static one => (one!["answer"]!.ToString(), one["count"]!.GetValue<int>()))
            .ShouldBe([("Reports", 2), ("Alerts", 2)]);
        (questions[1]!["mean"]!.GetValue<double>(), questions[1]!["promoters"]!.GetValue<double>()).ShouldBe((22 / 3.0, 0.0));
        questions[2]!["answers"]!.GetValue<int>().ShouldBe(1);
        var manager = await story.Program.StaffAsync(StaffRole.Analyst);
        var page = $"/console/{story.Program.Slug}/challenges/{challenge}/answers";
        HubStory.Words(await manager.GetAsync(page)).ShouldContain("3 advocates handed answers in.");
        (await manager.GetAsync($"/console/{story.Program.Slug}/challenges/{challenge}")).Text.ShouldContain(page);
        var file = (await manager.GetAsync(page + "/export.csv")).Expect(HttpStatusCode.OK).Text;
        file.ShouldContain("advocate,email,handed_in_at,state,Which part?,Would you recommend us?,Why?");
        file.ShouldContain("completed,Reports; Alerts,10,'=1+1");
        (await story.Program.GetAsync("/v1/challenges/chl_01jd0000000000000000000000/answers")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task What_was_sent_back_or_rejected_does_not_count_and_older_words_are_left_out(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var judged = Asked.Replace("\"kind\": \"answer\"", "\"kind\": \"answer\", \"approval\": true", StringComparison.Ordinal);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(judged));
        var rosa = await AnswerAsync(story, challenge, "rosa", ["Reports"], 10, null);
        await story.JudgeAsync(rosa, "return", """{ "note": "Which?" }""");
        var omar = await AnswerAsync(story, challenge, "omar", ["Reports"], 2, null);
        await story.JudgeAsync(omar, "rejection", """{ "reason": "Not a customer" }""");
        await AnswerAsync(story, challenge, "kim", ["Alerts"], 9, null);
        (await story.ChangeAsync(challenge, ChallengeStory.Challenge(
            judged.Replace("Which part?", "Which part most?", StringComparison.Ordinal)))).Expect(HttpStatusCode.OK);

        var counted = (await story.Program.GetAsync($"/v1/challenges/{challenge}/answers")).Expect(HttpStatusCode.OK);

        counted["people"].GetValue<int>().ShouldBe(1);
        counted["questions"].AsArray().Select(static one => one!["answers"]!.GetValue<int>()).ShouldBe([0, 1, 0]);
    }

    private static async Task<string> AnswerAsync(
        ChallengeStory story, string challenge, string who, string[] parts, int score, string? why)
    {
        var advocate = await story.Story.AdvocateAsync(who + "@acme.example");
        var answers = new JsonArray(
            new JsonObject { ["question"] = 1, ["choices"] = new JsonArray([.. parts.Select(static part => (JsonNode)part)]) },
            new JsonObject { ["question"] = 2, ["scale"] = score });
        if (why is not null)
            answers.Add(new JsonObject { ["question"] = 3, ["text"] = why });
        var evidence = new JsonObject { ["answers"] = answers }.ToJsonString();
        return (await story.TakeAsync(challenge, advocate, 1, evidence)).Expect(HttpStatusCode.Created)["id"].ToString();
    }
}

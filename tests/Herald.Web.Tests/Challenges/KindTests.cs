using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Uploads;

namespace Herald.Web.Tests.Challenges;

public sealed class KindTests(Hosts hosts)
{
    private const string Quiz = """
        { "title": "Read it", "kind": "read", "address": "https://www.example.com/guide", "quiz": [
          { "ask": "What is it?", "type": "choice", "options": [ "A hub", "A hat" ], "right": [ "A hub" ] } ] }
        """;

    private static readonly (string Stage, string Bad, string Code, string Good, string State)[] Rows =
    [
        (Quiz, """{ "answers": [ { "question": 1, "choices": [ "A hat" ] } ] }""", "quiz_not_passed",
            """{ "answers": [ { "question": 1, "choices": [ "A hub" ] } ] }""", "completed"),
        ("""{ "title": "Read it", "kind": "read" }""", """{ "text": "Read" }""", "evidence_not_taken", "{}", "completed"),
        ("""{ "title": "Hello", "kind": "introduce", "length_min": 5 }""", """{ "text": "Hi" }""", "text_too_short",
            """{ "text": "Hello, I am Rosa." }""", "completed"),
        ("""{ "title": "Tell", "kind": "feedback" }""", "{}", "evidence_required", """{ "text": "It is slow on Mondays." }""", "completed"),
        ("""{ "title": "Story", "kind": "story", "publish": true }""", """{ "text": "Once" }""", "consent_required",
            """{ "text": "Once upon a time", "consent": true }""", "submitted"),
        ("""{ "title": "Review", "kind": "review", "site": "https://www.g2.com" }""", """{ "address": "https://www.example.com/" }""",
            "wrong_site", """{ "address": "https://www.g2.com/products/7" }""", "submitted"),
        ("""{ "title": "Come", "kind": "meetup", "word": "Otter" }""", """{ "word": "Badger" }""", "wrong_word", """{ "word": "otter" }""",
            "completed"),
        ("""{ "title": "Come", "kind": "meetup", "place": "Here" }""", """{ "word": "Otter" }""", "evidence_not_taken", "{}", "submitted"),
        ("""{ "title": "Follow", "kind": "follow", "address": "https://www.example.com/", "approval": true }""",
            """{ "address": "https://www.example.com/rosa" }""", "evidence_not_taken", """{ "text": "rosa" }""", "submitted"),
        ("""{ "title": "Review", "kind": "review", "picture": "required" }""", """{ "address": "https://www.example.com/" }""",
            "evidence_required", """{ "address": "https://www.example.com/", "picture": "(picture)" }""", "submitted"),
        ("""{ "title": "Review", "kind": "review" }""", """{ "address": "https://www.example.com/", "picture": "(picture)" }""",
            "evidence_not_taken", """{ "address": "https://www.example.com/" }""", "submitted"),
        ("""{ "title": "Desk", "kind": "upload" }""", """{ "text": "My desk" }""", "evidence_required",
            """{ "picture": "(picture)", "text": "My desk" }""", "submitted"),
        (ChallengeStory.Survey, """{ "answers": [ { "question": 1, "scale": 11 } ] }""", "answer_misfit",
            """{ "answers": [ { "question": 1, "scale": 10 } ] }""", "completed"),
    ];

    [Theory, BothEngines]
    public async Task Each_kind_takes_its_proof_and_refuses_what_is_none(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var picture = (await UploadStory.SendAsync(story.Program, "purpose=proof", Samples.Jpeg(300, 200))).Expect(HttpStatusCode.Created);
        foreach (var (stage, badOne, code, goodOne, state) in Rows)
        {
            var (bad, good) = (Named(badOne), Named(goodOne));
            var challenge = await story.LiveAsync(ChallengeStory.Challenge(stage));

            (await story.TakeAsync(challenge, rosa, 1, bad)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe(code, stage);
            (await story.TakeAsync(challenge, rosa, 1, good)).Expect(HttpStatusCode.Created)["state"].ToString().ShouldBe(state, stage);
        }

        string Named(string evidence) => evidence.Replace("(picture)", picture["id"].ToString(), StringComparison.Ordinal);
    }
}

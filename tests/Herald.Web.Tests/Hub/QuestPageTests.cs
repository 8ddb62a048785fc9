using System.Net;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>The page of a challenge, from its beginning to its end.</summary>
public sealed class QuestPageTests(Hosts hosts)
{
    private const string LongEnough = "It was slow before, and now it is not.";

    [Theory, BothEngines]
    public async Task A_story_and_a_survey_go_through_every_state_to_the_points(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var id = await hub.LiveAsync("Tell your story", $"{ChallengeStory.WrittenStory}, {ChallengeStory.Survey}",
            """
            "summary": "What changed?", "text": "Be **honest**. <script>alert(1)</script>", "effort_minutes": 15, "category": "Stories"
            """);

        var page = await hub.ReadAsync("/challenges/tell-your-story");
        page.ShouldContain("Open Tell your story What changed? Begin");
        page.ShouldContain("It pays 125 points It takes 15 minutes");
        page.ShouldContain("1. Write it To come It pays 100 points.");
        var html = (await hub.PageAsync("/challenges/tell-your-story")).Text;
        html.ShouldContain("<strong>honest</strong>");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");

        await hub.BeginQuestAsync("tell-your-story");
        (await hub.ReadAsync("/challenges/tell-your-story")).ShouldContain("Now: Write it");
        (await hub.HandInAsync("tell-your-story", 1, ("text", LongEnough))).Expect(HttpStatusCode.SeeOther);
        page = await hub.ReadAsync("/challenges/tell-your-story");
        page.ShouldContain("What you handed in today is waiting for review.");
        page.ShouldContain("Your words " + LongEnough);

        await hub.JudgeAsync(id, "return", """{ "note": "Add a number, please." }""");
        page = await hub.ReadAsync("/challenges/tell-your-story");
        page.ShouldContain("It was sent back to you with a note.");
        page.ShouldContain("Add a number, please.");
        (await hub.PageAsync("/challenges/tell-your-story")).Text.ShouldContain(LongEnough + "</textarea>");

        (await hub.HandInAsync("tell-your-story", 1, ("text", LongEnough + " Six hours."))).Expect(HttpStatusCode.SeeOther);
        await hub.JudgeAsync(id, "approval", """{ "note": "Lovely." }""");
        page = await hub.ReadAsync("/challenges/tell-your-story");
        page.ShouldContain("1. Write it Done It pays 100 points. Done on");
        page.ShouldContain("Lovely.");
        page.ShouldContain("Now: Tell us");
        (await hub.HandInAsync("tell-your-story", 2, ("q1", "9"))).Expect(HttpStatusCode.SeeOther);
        (await hub.ReadAsync("/challenges/tell-your-story")).ShouldContain("Done today. Thank you. It brought you 125 points.");
        (await hub.PageAsync("/wallet")).Text.ShouldContain($"href=\"{hub.Home}/challenges/tell-your-story\"");
    }

    [Theory, BothEngines]
    public async Task What_is_rejected_says_why_and_what_stays(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var id = await hub.LiveAsync("Tell", ChallengeStory.WrittenStory);
        await hub.BeginQuestAsync("tell");
        await hub.HandInAsync("tell", 1, ("text", LongEnough));

        await hub.JudgeAsync(id, "rejection", """{ "reason": "It is about somebody else." }""");

        var page = await hub.ReadAsync("/challenges/tell");
        page.ShouldContain("Not accepted Tell");
        page.ShouldContain("It was not accepted. What you earned before stays yours.");
        page.ShouldContain("It is about somebody else.");
        page.ShouldNotContain("Begin");
    }

    [Theory, BothEngines]
    public async Task Who_presses_twice_has_handed_in_once(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.LiveAsync("Tell", $"{ChallengeStory.Follow}, {ChallengeStory.Survey}");
        await hub.BeginQuestAsync("tell");
        await hub.BeginQuestAsync("tell");

        (await hub.HandInAsync("tell", 1)).Expect(HttpStatusCode.SeeOther);
        (await hub.HandInAsync("tell", 1)).Expect(HttpStatusCode.SeeOther);

        (await hub.ReadAsync("/challenges/tell")).ShouldContain("Now: Tell us");
    }

    [Theory, BothEngines]
    public async Task It_says_what_stands_in_the_way_and_takes_nothing(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.LiveAsync("First", ChallengeStory.Follow);
        await hub.LiveAsync("Second", ChallengeStory.Follow, """ "opens": { "after": ["first"] } """);
        await hub.LiveAsync("For others", ChallengeStory.Follow, """ "when": "account.name = \"Globex\"" """);
        await hub.LiveAsync("Soon", ChallengeStory.Follow, """ "period": { "from": "2099-01-01T12:00:00Z" } """);
        var rests = await hub.LiveAsync("Rests", ChallengeStory.Follow);
        await hub.SwitchAsync(rests, "pause");

        (await hub.ReadAsync("/challenges/second")).ShouldContain("Opens when you are done with “First”.");
        (await hub.ReadAsync("/challenges/for-others")).ShouldContain("It is for other members of the program.");
        (await hub.ReadAsync("/challenges/soon")).ShouldContain("Opens on 1 January 2099.");
        (await hub.ReadAsync("/challenges/rests")).ShouldContain("It rests for the moment.");
        var refused = await hub.Browser.SubmitAsync(hub.Home + "/challenges/second/way", hub.Home + "/challenges");
        refused.Expect(HttpStatusCode.UnprocessableEntity);
        HubStory.Words(refused).ShouldContain("It cannot be begun just now.");
        (await hub.Program.GetAsync("/v1/completions"))["data"].AsArray().Count.ShouldBe(0);
        await hub.BeginQuestAsync("first");
        (await hub.HandInAsync("first", 1)).Expect(HttpStatusCode.SeeOther);
        (await hub.ReadAsync("/challenges/second")).ShouldContain("Begin");
    }

    [Theory, BothEngines]
    public async Task It_says_how_long_it_is_open_still_in_days_then_in_hours_then_in_minutes(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        await hub.LiveAsync("Soon over", ChallengeStory.Follow, """ "period": { "to": "2026-03-05T12:00:00Z" } """);
        (await hub.ReadAsync("/challenges/soon-over")).ShouldContain("4 days left");

        hub.Clock!.Advance(TimeSpan.FromHours(72));
        (await hub.ReadAsync("/challenges/soon-over")).ShouldContain("24 hours left");
        hub.Clock.Advance(TimeSpan.FromHours(23));
        (await hub.ReadAsync("/challenges/soon-over")).ShouldContain("60 minutes left");
        hub.Clock.Advance(TimeSpan.FromHours(1));
        (await hub.ReadAsync("/challenges/soon-over")).ShouldNotContain("left");
    }

    [Theory, BothEngines]
    public async Task Drafts_and_challenges_of_other_programs_are_not_there(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await using var other = await HubStory.BeginAsync(hosts, kind);
        await hub.DraftAsync("Draft", ChallengeStory.Follow);
        await other.LiveAsync("Theirs", ChallengeStory.Follow);

        foreach (var slug in new[] { "draft", "theirs", "nothing" })
        {
            (await hub.Browser.GetAsync($"{hub.Home}/challenges/{slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var form in new[] { "way", "evidence" })
            {
                (await hub.Browser.SubmitAsync($"{hub.Home}/challenges/{slug}/{form}", hub.Home + "/profile", ("stage", "1")))
                    .Status.ShouldBe(HttpStatusCode.NotFound);
            }
        }

        (await hub.Program.GetAsync("/v1/completions"))["data"].AsArray().Count.ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task What_has_ended_on_the_way_says_so(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var id = await hub.LiveAsync("Tell", ChallengeStory.WrittenStory);
        await hub.BeginQuestAsync("tell");
        await hub.SwitchAsync(id, "end");

        (await hub.ReadAsync("/challenges/tell")).ShouldContain("The challenge ended before it was done.");
        (await hub.ReadAsync("/challenges")).ShouldContain("Done and over 1 100 points Tell Ended before it was done");
    }
}

using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.ChallengesConsole;

/// <summary>Judging what was handed in, in the browser and without script.</summary>
public sealed class ReviewInboxTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Several_are_approved_at_once_and_who_waits_longest_comes_first(StoreKind kind)
    {
        var (story, rep, inbox) = await BeginAsync(kind);
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var ways = new List<string>();
        foreach (var name in new[] { "ana", "ben", "cem" })
        {
            var advocate = await story.Story.AdvocateAsync($"{name}@acme.example");
            ways.Add((await story.TextAsync(challenge, advocate, $"It was slow before, says {name}."))["id"].ToString());
        }

        var page = (await rep.GetAsync(inbox)).Expect(HttpStatusCode.OK);
        page.Text.IndexOf("says ana", StringComparison.Ordinal).ShouldBeLessThan(page.Text.IndexOf("says cem", StringComparison.Ordinal));
        page.Text.ShouldContain("<b class=\"count num\">3</b>");
        page.Text.ShouldContain("Writes a story in at least 10 characters");
        page.Text.ShouldContain("It gives 100 points.");
        var fields = PageForm.FieldsOf(page, "review");
        var done = (await rep.SendAsync(inbox, [
            .. fields.With(("note", "Thank you")), ("id", ways[0]), ("id", ways[2]), ("do", "approve"),
        ])).Expect(HttpStatusCode.SeeOther);

        (await rep.FollowAsync(done)).Text.ShouldContain("2 approved.");
        var first = (await story.CompletionAsync(ways[0]))["stages"][0]!["steps"]![0]!;
        (first["state"]!.ToString(), first["note"]!.ToString()).ShouldBe(("approved", "Thank you"));
        first["judged_by"]!.ToString().ShouldBe("Sam the Sales");
        (await story.CompletionAsync(ways[1]))["state"].ToString().ShouldBe("submitted");
        var again = (await rep.SendAsync(inbox, [.. fields, ("id", ways[0]), ("do", "approve")]))
            .Expect(HttpStatusCode.SeeOther);
        (await rep.FollowAsync(again)).Text.ShouldContain("0 approved. 1 other stayed as it was: ");
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        (await manager.GetAsync($"/console/{story.Program.Slug}/audit")).Text.ShouldContain("approved completion");
    }

    [Theory, BothEngines]
    public async Task Sending_back_and_rejecting_ask_for_words_and_what_is_ticked_stays(StoreKind kind)
    {
        var (story, rep, inbox) = await BeginAsync(kind);
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var way = (await story.TextAsync(challenge, rosa))["id"].ToString();
        var fields = PageForm.FieldsOf(await rep.GetAsync(inbox), "review");

        var wordless = (await rep.SendAsync(inbox, [.. fields.With(("note", "")), ("id", way), ("do", "return")]))
            .Expect(HttpStatusCode.UnprocessableEntity);
        wordless.Text.ShouldContain("id=\"field-note-fault\"");
        PageForm.FieldsOf(wordless, "review").ShouldContain(("id", way));
        (await rep.SendAsync(inbox, [.. fields, ("do", "approve")])).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("Tick what you mean first.");
        (await rep.SendAsync(inbox, [.. fields.With(("note", "Please say more.")), ("id", way), ("do", "return")]))
            .Expect(HttpStatusCode.SeeOther);
        (await rep.GetAsync(inbox)).Text.ShouldContain("Nothing waits");

        await story.TextAsync(challenge, rosa, "It was slow before, and now it is fast.");
        var page = (await rep.GetAsync(inbox)).Text;
        page.ShouldContain("It was sent back before: “Please say more.”");
        var own = $"/console/{story.Program.Slug}/completions/{way}";
        var rejected = (await rep.SubmitAsync(own, own, ("note", "It is not about us."), ("do", "reject"))).Expect(HttpStatusCode.SeeOther);
        var history = (await rep.FollowAsync(rejected)).Text;
        history.ShouldContain("Sent back with a note");
        history.ShouldContain("“It is not about us.”");
        history.ShouldContain("Nothing yet.");
        (await rep.SubmitAsync(own, own, ("do", "approve"))).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("It was rejected before by Sam the Sales.");
    }

    [Theory, BothEngines]
    public async Task Answers_stand_beside_their_questions_and_who_may_only_look_decides_nothing(StoreKind kind)
    {
        var (story, _, inbox) = await BeginAsync(kind);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge("""
            { "title": "Tell us", "kind": "answer", "approval": true, "questions": [
                { "ask": "How likely?", "type": "scale", "from": 0, "to": 10 },
                { "ask": "Which ones?", "type": "choice", "options": ["Mail", "Chat", "Phone"], "several": true },
                { "ask": "Why?", "type": "text", "required": false } ] }
            """));
        await story.TakeAsync(challenge, await story.Story.AdvocateAsync("rosa@acme.example"), null, """
            { "answers": [ { "question": 1, "scale": 9 }, { "question": 2, "choices": ["Mail", "Phone"] } ] }
            """);
        var analyst = await story.Program.StaffAsync(StaffRole.Analyst);

        var page = (await analyst.GetAsync($"{inbox}?challenge={challenge}")).Expect(HttpStatusCode.OK);

        var words = Console.ConsoleStory.Words(page);
        words.ShouldContain("How likely? 9 of 10");
        words.ShouldContain("Which ones? Mail, Phone");
        words.ShouldContain("Why? not answered");
        page.Text.ShouldNotContain("value=\"approve\"");
    }

    private async Task<(ChallengeStory Story, Visitor Rep, string Inbox)> BeginAsync(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        return (story, await story.Program.StaffAsync(StaffRole.Sales), $"/console/{story.Program.Slug}/challenges/review");
    }
}

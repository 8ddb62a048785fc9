using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Thanks;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Thanks;

public sealed class MakeThanksTests
{
    [Theory, BothEngines]
    public async Task A_won_referral_makes_one_task_for_the_advocates_rep_however_often_the_stream_is_read(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var referral = await story.WinAsync(story.Rosa, "lee@globex.example");

        var task = (await story.TasksAsync(1))[0];
        await story.ReplayAsync();
        await story.WinAsync(story.Rosa, "ada@globex.example");
        (await story.TasksAsync(2))[0].Id.ShouldBe(task.Id);

        var view = (await story.Program.GetAsync($"/v1/thanks/{task.Id}")).Expect(HttpStatusCode.OK);
        view["referral"].ToString().ShouldBe(referral);
        view["cause"].ToString().ShouldBe("referral_won");
        view["reason"].ToString().ShouldBe("lee became a customer");
        view["assignee"].ToString().ShouldBe(ThanksStory.KimsAddress);
        view["kind"].ToString().ShouldBe("note");
        view["state"].ToString().ShouldBe("open");
        view["due_on"].ToString().ShouldBe("2026-03-08");
        view["text"].ToString().ShouldBe(
            "Dear Rosa,\n\nlee is a customer of ours now, and it began with you.\n\n"
            + "That you put in a word for us means a lot to me. Thank you.");
    }

    [Theory, BothEngines]
    public async Task Words_are_in_the_language_of_who_is_thanked_and_nobody_is_named_without_a_rep(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var uwe = await story.JoinAsync("Uwe Berg", "uwe@acme.example", locale: "de-DE");
        await story.WinAsync(uwe, "lee@globex.example");

        var task = (await story.TasksAsync(1))[0];

        task.StaffId.ShouldBeNull();
        task.Text.ShouldStartWith("Hallo Uwe,");
    }

    [Theory, BothEngines]
    public async Task A_story_told_makes_a_task_and_what_is_over_long_ago_makes_none(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        await story.WinAsync(story.Rosa, "old@globex.example", "2026-01-05T10:00:00Z");
        var challenge = (await story.Program.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Your story", "stages": [ { "title": "Tell it", "kind": "story", "approval": false } ] }
            """)))["id"];
        await story.Program.PostAsync($"/v1/challenges/{challenge}/launch");
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/completions", JsonNode.Parse($$"""
            { "advocate": "{{story.Rosa}}", "evidence": { "text": "It was slow before.", "consent": true } }
            """))).Expect(HttpStatusCode.Created);

        var task = (await story.TasksAsync(1))[0];

        (task.Cause, task.Kind).ShouldBe((ThanksCause.StoryTold, ThanksKind.Message));
        task.Text.ShouldContain("I have read your story.");
        (await (await story.Program.AdvocateAsync(story.Rosa)).GetAsync($"/hub/{story.Program.Slug}/profile/data.json")).Text
            .ShouldContain("It was slow before.", Case.Sensitive, "What he handed in is his to take along.");
    }

    [Theory, BothEngines]
    public async Task Who_referred_and_was_never_thanked_is_named_until_thanks_are_sent(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        await story.WinAsync(story.Rosa, "old@globex.example", "2026-01-05T10:00:00Z");
        var page = (await story.Kim.GetAsync(story.Console)).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain($"{story.Console}/new?advocate={story.Rosa}");
        page.Text.ShouldContain("<td data-label=\"Since\" class=\"n\">1 Mar 2026</td>");

        var thanks = await story.ThankAsync();
        (await story.Kim.GetAsync(story.Console)).Text.ShouldContain($"href=\"{story.Console}/{thanks}\" aria-label");
        (await story.StepAsync(thanks, "sent")).Expect(HttpStatusCode.OK);

        (await story.Kim.GetAsync(story.Console)).Text.ShouldContain("Everybody who referred somebody has been thanked.");
        var tom = await story.JoinAsync("Tom Young", "tom@acme.example");
        await story.Story.ReferAsync(tom, "new@globex.example");
        var waiting = (await story.Kim.GetAsync(story.Console)).Text;
        waiting.ShouldContain($"{story.Console}/new?advocate={tom}", customMessage: "He referred, if nobody was won by it yet.");
        waiting.ShouldContain("<td data-label=\"Customers\" class=\"n\">0</td>");
    }
}

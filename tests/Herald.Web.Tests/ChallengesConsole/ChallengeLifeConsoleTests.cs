using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.ChallengesConsole;

/// <summary>Changing, launching, pausing, ending and copying challenges in the browser.</summary>
public sealed class ChallengeLifeConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_change_of_a_live_challenge_is_shown_first_and_takes_nothing_from_who_is_on_the_way(StoreKind kind)
    {
        var (story, manager, home) = await BeginAsync(kind);
        var id = await story.LiveAsync(ChallengeStory.TwoStages);
        await story.TakeAsync(id, await story.Story.AdvocateAsync("rosa@acme.example"));
        var own = $"{home}/{id}";
        var fields = PageForm.FieldsOf((await manager.GetAsync(own)).Expect(HttpStatusCode.OK), "challenge")
            .With(("name", "Tell it better"), ("stages.0.give.0.amount", "300"));

        var review = (await manager.SendAsync(own, fields.With(("do", "review")))).Expect(HttpStatusCode.OK);

        review.Text.ShouldContain("What version 2 changes");
        review.Text.ShouldContain("<del>100 points</del> <ins>300 points</ins>");
        review.Text.ShouldContain("1 advocate is on the way, and ends in what was begun");
        (await story.ChallengeAsync(id))["version"].GetValue<int>().ShouldBe(1);
        var saved = (await manager.SendAsync(own, PageForm.FieldsOf(review, "challenge").With(("do", "save"))))
            .Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(saved)).Text.ShouldContain("Version 2 is saved");
        (await story.ChallengeAsync(id))["name"].ToString().ShouldBe("Tell it better");
        (await story.Program.GetAsync($"/v1/challenges/{id}/completions"))["data"][0]!["version"]!.GetValue<int>().ShouldBe(1);

        var late = (await manager.SendAsync(own, fields.With(("do", "save")))).Expect(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Somebody else saved this challenge while you were writing.");
        var same = (await manager.SendAsync(own, PageForm.FieldsOf(await manager.GetAsync(own), "challenge").With(("do", "save"))))
            .Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(same)).Text.ShouldContain("Nothing was changed");
    }

    [Theory, BothEngines]
    public async Task It_is_launched_paused_resumed_ended_and_copied(StoreKind kind)
    {
        var (story, manager, home) = await BeginAsync(kind);
        var id = await story.DraftAsync(
            ChallengeStory.Challenge(ChallengeStory.Follow, "\"period\": { \"from\": \"2099-01-01T00:00:00Z\" }"));
        var own = $"{home}/{id}";
        (await manager.GetAsync(own)).Text.ShouldContain("Schedule it");
        foreach (var (verb, said) in new[]
        {
            ("launch", "It is scheduled"), ("pause", "It is paused"), ("resume", "It goes on"), ("end", "It has ended"),
        })
        {
            var answer = (await manager.SubmitAsync(own + "/state", own, ("do", verb))).Expect(HttpStatusCode.SeeOther);
            (await manager.FollowAsync(answer)).Text.ShouldContain(said);
        }

        (await manager.GetAsync(own)).Text.ShouldContain("It has ended. Copy it to run it again.");
        var copied = (await manager.SubmitAsync(own + "/copy", [], own)).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(copied)).Text.ShouldContain("This is the copy");
        (await story.ChallengeAsync(manager.PathOf(copied).Split('/')[^1]))["state"].ToString().ShouldBe("draft");
        (await manager.SubmitAsync(own + "/state", own, ("do", "burn"))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task What_it_said_before_is_told_version_by_version(StoreKind kind)
    {
        var (story, manager, home) = await BeginAsync(kind);
        var id = await story.DraftAsync(ChallengeStory.TwoStages);
        var own = $"{home}/{id}";
        (await manager.SubmitAsync(own + "/state", own, ("do", "launch"))).Expect(HttpStatusCode.SeeOther);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        (await story.TakeAsync(id, rosa)).Expect(HttpStatusCode.Created);
        var form = PageForm.FieldsOf(await manager.GetAsync(own), "challenge").With(("name", "Another name"), ("do", "save"));
        (await manager.SendAsync(own, form)).Expect(HttpStatusCode.SeeOther);

        (await manager.GetAsync(own)).Text.ShouldContain(own + "/versions");
        var page = (await manager.GetAsync(own + "/versions")).Expect(HttpStatusCode.OK).Text;
        page.IndexOf("Version 2", StringComparison.Ordinal).ShouldBeInRange(1, page.IndexOf("Launched", StringComparison.Ordinal));
        page.ShouldContain("Another name");
        page.ShouldContain("What it said");
        // What is done by a key is told too, and what was so already is no step.
        for (var twice = 0; twice < 2; twice++)
            (await story.Program.PostAsync($"/v1/challenges/{id}/pause")).Expect(HttpStatusCode.OK);
        var paused = (await manager.GetAsync(own + "/versions")).Text;
        Regex.Count(paused, ">Paused<").ShouldBe(1);
        paused.ShouldContain("by key ");
        var first = (await story.Program.GetAsync($"/v1/challenges/{id}/versions?limit=1")).Expect(HttpStatusCode.OK);
        (first["data"][0]!["number"]!.GetValue<int>(), first["data"][0]!["begun"]!.GetValue<int>()).ShouldBe((2, 0));
        var rest = (await story.Program.GetAsync($"/v1/challenges/{id}/versions?limit=1&cursor={first["next_cursor"]}"))["data"].AsArray();
        rest.Select(static row => $"{row!["number"]} {row["begun"]} {row["challenge"]!["name"]}").ShouldBe(["1 1 Tell your story"]);
        (await story.Program.GetAsync($"/v1/challenges/{id}/versions?cursor=x")).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task A_draft_is_deleted_on_its_page_and_what_is_named_stays(StoreKind kind)
    {
        var (story, manager, home) = await BeginAsync(kind);
        var draft = await story.DraftAsync(ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "follow" """));
        var later = await story.DraftAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "slug": "later", "opens": { "after": [ "follow" ] } """));
        var live = await story.LiveAsync(ChallengeStory.TwoStages);
        Task<Answer> DeleteAsync(string id) => manager.SubmitAsync($"{home}/{id}/deletion", $"{home}/{id}", ("do", "delete"));

        (await manager.GetAsync($"{home}/{draft}")).Text.ShouldContain($"{draft}/deletion");
        (await DeleteAsync(draft)).Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("names it; take it out there first.");
        (await DeleteAsync(live)).Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("end it instead");
        foreach (var gone in new[] { later, draft })
        {
            (await DeleteAsync(gone)).Expect(HttpStatusCode.SeeOther);
            (await manager.GetAsync($"{home}/{gone}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory, BothEngines]
    public async Task A_rule_is_made_for_a_stage_from_the_page_of_the_challenge(StoreKind kind)
    {
        var (story, manager, home) = await BeginAsync(kind);
        var id = await story.LiveAsync(ChallengeStory.Challenge($"{ChallengeStory.WrittenStory}, {Refer}"));
        var rules = $"/console/{story.Program.Slug}/rules";
        (await manager.GetAsync($"{home}/{id}")).Text.ShouldContain($"{rules}/new?challenge={id}&amp;stage=1");
        var form = PageForm.FieldsOf((await manager.GetAsync($"{rules}/new?challenge={id}&stage=1")).Expect(HttpStatusCode.OK), "rule");
        form.ShouldContain(("trigger.challenge", id));

        var wrong = (await manager.SendAsync(rules + "/new", form.With(
            ("name", "Extra"), ("trigger.challenge_stage", "0"), ("give.0.to", "friend"), ("do", "save"))))
            .Expect(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("id=\"field-trigger-challenge_stage-fault\"");
        wrong.Text.ShouldContain("id=\"field-give-0-to-fault\"");
        (await manager.SendAsync(rules + "/new", form.With(("name", "Extra"), ("give.0.amount", "40"), ("do", "save"))))
            .Expect(HttpStatusCode.SeeOther);

        var page = (await manager.GetAsync($"{home}/{id}")).Text;
        page.ShouldContain("Extra");
        page.ShouldContain("40 points");
        var way = (await story.TextAsync(id, await story.Story.AdvocateAsync("rosa@acme.example")))["id"].ToString();
        (await story.JudgeAsync(way, "approval")).Expect(HttpStatusCode.OK);
        var history = (await manager.GetAsync($"/console/{story.Program.Slug}/completions/{way}")).Text;
        history.ShouldContain("100 points");
        history.ShouldContain("40 points");
        var owned = (await story.Program.GetAsync("/v1/rules"))["data"].AsArray()
            .Single(static rule => rule!["trigger"]!["type"]!.ToString() == "referral_stage")!["id"];
        (await manager.GetAsync($"{rules}/{owned}")).Expect(HttpStatusCode.OK).Text
            .ShouldContain("It belongs to a challenge and pays for what referrals reach");
    }

    private const string Refer = """
        { "title": "Introduce", "kind": "refer", "referral_stage": "submitted",
          "give": [ { "to": "advocate", "kind": "points", "amount": 10 } ] }
        """;

    private async Task<(ChallengeStory Story, Visitor Manager, string Home)> BeginAsync(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        return (story, await story.Program.StaffAsync(StaffRole.Manager), $"/console/{story.Program.Slug}/challenges");
    }
}

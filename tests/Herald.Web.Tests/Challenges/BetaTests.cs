using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Challenges.Places;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Challenges;

/// <summary>Places of a beta: given once each, and to those who wait longest.</summary>
public sealed class BetaTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_place_that_becomes_free_goes_to_who_waits_longest(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(1)));
        var rosa = (await AskAsync(story, beta, "rosa")).Expect(HttpStatusCode.Created);
        var omar = (await AskAsync(story, beta, "omar")).Expect(HttpStatusCode.Created);
        var kim = (await AskAsync(story, beta, "kim")).Expect(HttpStatusCode.Created);

        (rosa["state"].ToString(), rosa.Json!["waiting"]).ShouldBe(("completed", null));
        (omar["state"].ToString(), omar["waiting"]["place"]!.GetValue<int>()).ShouldBe(("begun", 1));
        kim["waiting"]["place"]!.GetValue<int>().ShouldBe(2);
        (await AskAsync(story, beta, "omar")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("already_submitted");
        (await story.JudgeAsync(rosa["id"].ToString(), "withdrawal", """{ "reason": "Not used" }""")).Expect(HttpStatusCode.OK);

        (await story.CompletionAsync(rosa["id"].ToString()))["state"].ToString().ShouldBe("completed");
        (await story.CompletionAsync(omar["id"].ToString()))["state"].ToString().ShouldBe("completed");
        (await story.CompletionAsync(kim["id"].ToString()))["waiting"]["place"]!.GetValue<int>().ShouldBe(1);
        (await story.JudgeAsync(rosa["id"].ToString(), "withdrawal", """{ "reason": "Not used" }"""))
            .Expect(HttpStatusCode.Conflict).Code.ShouldBe("no_place_held");
        (await story.ChangeAsync(beta, ChallengeStory.Challenge(Beta(2)))).Expect(HttpStatusCode.OK);
        (await story.CompletionAsync(kim["id"].ToString()))["state"].ToString().ShouldBe("completed");
        (await story.FactsAsync()).Count(static fact => fact == "done 1 beta").ShouldBe(3);
        await story.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_place_is_held_until_staff_have_looked_and_given_on_when_they_reject(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(1, more: """, "approval": true""")));
        var rosa = (await AskAsync(story, beta, "rosa")).Expect(HttpStatusCode.Created);
        var omar = (await AskAsync(story, beta, "omar")).Expect(HttpStatusCode.Created);
        (rosa["state"].ToString(), omar["state"].ToString()).ShouldBe(("submitted", "begun"));

        (await story.JudgeAsync(rosa["id"].ToString(), "return", """{ "note": "Which product?" }""")).Expect(HttpStatusCode.OK);
        (await story.CompletionAsync(omar["id"].ToString()))["waiting"]["place"]!.GetValue<int>().ShouldBe(1);
        (await AskAsync(story, beta, "rosa")).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("submitted");
        (await story.JudgeAsync(rosa["id"].ToString(), "rejection", """{ "reason": "No customer" }""")).Expect(HttpStatusCode.OK);

        var given = await story.CompletionAsync(omar["id"].ToString());
        (given["state"].ToString(), given.Json!["waiting"]).ShouldBe(("submitted", null));
        (await story.JudgeAsync(omar["id"].ToString(), "withdrawal", """{ "reason": "Full" }""")).Expect(HttpStatusCode.OK)["state"]
            .ToString().ShouldBe("rejected");
    }

    [Theory, BothEngines]
    public async Task Without_a_line_who_comes_too_late_is_refused_and_leaves_nothing_behind(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(1, line: false)));
        (await AskAsync(story, beta, "rosa")).Expect(HttpStatusCode.Created);

        (await AskAsync(story, beta, "omar")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("no_place_left");

        (await story.Program.GetAsync($"/v1/challenges/{beta}/completions"))["data"].AsArray().Count.ShouldBe(1);
        (await story.Program.PostAsync("/v1/challenges", JsonNode.Parse(ChallengeStory.Challenge($"{Beta(1)}, {Beta(2)}"))))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("too_many");
    }

    [Theory, BothEngines]
    public async Task At_once_no_more_places_are_given_than_there_are(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(3)));
        var people = new List<string>();
        for (var at = 0; at < 12; at++)
            people.Add(await story.Story.AdvocateAsync($"p{at}@acme.example"));

        var answers = await Task.WhenAll(people.Select(who => story.TakeAsync(beta, who, 1)));

        answers.ShouldAllBe(static answer => answer.Status == HttpStatusCode.Created);
        var held = answers.Where(static answer => answer.Json!["waiting"] is null).ToList();
        held.Count.ShouldBe(3);
        answers.Except(held).Select(static answer => answer["waiting"]["place"]!.GetValue<int>()).Order().ShouldBe(Enumerable.Range(1, 9));
        await Task.WhenAll(held.Select(answer => story.JudgeAsync(answer["id"].ToString(), "withdrawal", """{ "reason": "Over" }""")));
        await ShouldHoldAsync(story, held: 3, waiting: 6);
    }

    [Theory, BothEngines]
    public async Task A_long_line_is_gone_on_with_in_the_background(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var story = await ChallengeStory.BeginAsync(host);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(1)));
        for (var at = 0; at < 25; at++)
            (await AskAsync(story, beta, $"p{at}")).Expect(HttpStatusCode.Created);

        (await story.ChangeAsync(beta, ChallengeStory.Challenge(Beta(24)))).Expect(HttpStatusCode.OK);
        await host.Services.GetRequiredService<FollowPlaces>().RunOnceAsync(CancellationToken.None);

        await ShouldHoldAsync(story, held: 24, waiting: 1);
    }

    [Theory, BothEngines]
    public async Task Staff_see_who_has_a_place_and_take_one_back(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(1)));
        var rosa = (await AskAsync(story, beta, "rosa")).Expect(HttpStatusCode.Created);
        await AskAsync(story, beta, "omar");
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var page = $"/console/{story.Program.Slug}/challenges/{beta}";
        var before = (await manager.GetAsync(page)).Expect(HttpStatusCode.OK).Text;
        before.ShouldContain("1 of 1");
        before.ShouldContain("Number 1 in line");

        (await manager.SubmitAsync(page + "/places", page, ("completion", rosa["id"].ToString())))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await manager.SubmitAsync(page + "/places", page, ("completion", rosa["id"].ToString()), ("reason", "Not used")))
            .Expect(HttpStatusCode.SeeOther);

        var after = (await manager.GetAsync(page)).Text;
        after.ShouldContain("nobody waits in line");
        after.ShouldNotContain("Number 1 in line");
        (await manager.GetAsync($"/console/{story.Program.Slug}/audit")).Text.ShouldContain("took back a place");
        (await manager.GetAsync($"/console/{story.Program.Slug}/completions/{rosa["id"]}")).Text.ShouldContain("Not used");
    }

    [Theory, BothEngines]
    public async Task Who_stands_in_line_twice_under_two_names_is_not_merged_before_one_of_them_is_judged(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var beta = await story.LiveAsync(ChallengeStory.Challenge(Beta(1)));
        await AskAsync(story, beta, "omar");
        var stays = await story.Story.AdvocateAsync("rosa@acme.example");
        await AskAsync(story, beta, "rosa");
        await AskAsync(story, beta, "rosa2");

        var refused = await story.Program.PostAsync(
            $"/v1/advocates/{stays}/merges", new JsonObject { ["advocate"] = "rosa2@acme.example" });

        refused.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("merge_under_way");
        await ShouldHoldAsync(story, held: 1, waiting: 2);
    }

    private static async Task ShouldHoldAsync(ChallengeStory story, int held, int waiting)
    {
        await using var db = story.Program.Host.OpenStore();
        var rows = await db.BetaPlaces.Where(row => row.ProgramId == story.Program.Id).ToListAsync();
        (rows.Count(static row => row.IsHeld), rows.Count(static row => row.Waits)).ShouldBe((held, waiting));
    }

    private static async Task<Answer> AskAsync(ChallengeStory story, string challenge, string who)
    {
        var email = who + "@acme.example";
        // Who asks again is known already.
        await story.Program.PostAsync("/v1/advocates", new JsonObject { ["email"] = email, ["name"] = who });
        return await story.TakeAsync(challenge, email, 1);
    }

    private static string Beta(int places, bool line = true, string more = "") => $$"""
        { "title": "Take a place", "kind": "beta", "places": {{places}}, "waiting_list": {{(line ? "true" : "false")}},
          "give": [ { "to": "advocate", "kind": "points", "amount": 50 } ]{{more}} }
        """;
}

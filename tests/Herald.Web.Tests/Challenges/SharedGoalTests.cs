using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Activities;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Web.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Challenges;

/// <summary>All advocates work at one challenge, and each who took part is paid when it was done often enough.</summary>
public sealed class SharedGoalTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_who_took_part_is_paid_once_when_it_is_reached_and_who_comes_after_at_once(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(Follow(Goal(3), """, "limits": { "per_advocate": 3 } """));
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        await DoAsync(story, challenge, rosa, rosa);
        (await story.ChallengeAsync(challenge))["shared_progress"]!["done"]!.GetValue<int>().ShouldBe(2);
        await PayAsync(story);
        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 0, 0));

        await DoAsync(story, challenge, omar);
        await PayAsync(story);

        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 40, 0));
        (await story.Story.PointsAsync(omar)).ShouldBe((0, 40, 0));
        var lee = await story.Story.AdvocateAsync("lee@acme.example");
        await DoAsync(story, challenge, lee, rosa);
        (await story.Story.PointsAsync(lee)).ShouldBe((0, 40, 0), "who comes after is paid as he is done");
        await PayAsync(story);
        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 40, 0));
        var progress = (await story.ChallengeAsync(challenge))["shared_progress"]!;
        (progress["done"]!.GetValue<int>(), progress["reached_at"] is null).ShouldBe((5, false));
        (await FactsAsync(story)).ShouldBe([3]);
        await story.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_was_done_before_there_was_a_goal_counts_and_many_are_paid_in_turns(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(Follow(""));
        var people = new List<string>();
        for (var at = 0; at < 45; at++)
            people.Add(await story.Story.AdvocateAsync($"p{at}@acme.example"));
        await DoAsync(story, challenge, [.. people]);

        (await story.ChangeAsync(challenge, Follow(Goal(45)))).Expect(HttpStatusCode.OK)["shared_progress"]!["done"]!.GetValue<int>()
            .ShouldBe(45);
        await Task.WhenAll(PayAsync(story), PayAsync(story));

        foreach (var one in people)
            (await story.Story.PointsAsync(one)).ShouldBe((0, 40, 0));
        await using var db = story.Program.Host.OpenStore();
        (await db.SharedGoals.SingleAsync(row => row.ProgramId == story.Program.Id)).PaidTo.ShouldBeNull();
        await story.Story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Who_began_under_other_terms_is_paid_by_these_and_what_was_reached_stays(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(Follow(Goal(2)));
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);
        (await story.ChangeAsync(challenge, Follow(Goal(2, points: 10)))).Expect(HttpStatusCode.OK);
        await DoAsync(story, challenge, rosa, omar);
        await PayAsync(story);

        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 40, 0));
        (await story.Story.PointsAsync(omar)).ShouldBe((0, 10, 0));
        foreach (var other in new[] { Follow(Goal(3, points: 10)), Follow(Goal(2, points: 5)), Follow("") })
        {
            (await story.ChangeAsync(challenge, other)).Expect(HttpStatusCode.UnprocessableEntity).Code
                .ShouldBe("shared_goal_reached");
        }

        (await story.ChangeAsync(challenge, Follow(Goal(2, points: 10), """, "summary": "Done" """))).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task Who_began_while_there_was_no_goal_is_paid_by_the_next_one(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.LiveAsync(Follow(Goal(2)));
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        (await story.ChangeAsync(challenge, Follow(""))).Expect(HttpStatusCode.OK);
        (await story.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);
        (await story.ChangeAsync(challenge, Follow(Goal(2, points: 15)))).Expect(HttpStatusCode.OK);

        await DoAsync(story, challenge, rosa, omar);
        await PayAsync(story);

        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 15, 0));
        (await story.Story.PointsAsync(omar)).ShouldBe((0, 15, 0));
    }

    [Theory, BothEngines]
    public async Task What_is_not_as_it_must_be_is_named(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        foreach (var (goal, field, code) in new[]
        {
            ("""{ "target": 5 }""", "shared_goal.title", "required"),
            ("""{ "title": "All", "target": 1 }""", "shared_goal.target", "number_out_of_range"),
            ("""{ "title": "All", "target": 1000001 }""", "shared_goal.target", "number_out_of_range"),
            ("""{ "title": "All" }""", "shared_goal.target", "number_out_of_range"),
            ("""{ "title": "All", "target": 5, "give": [ null ] }""", "shared_goal.give[0]", "required"),
            ("""{ "title": "All", "target": 5, "give": [ { "to": "friend", "kind": "points", "amount": 5 } ] }""",
                "shared_goal.give[0].to", "field_not_taken"),
        })
        {
            var refused = await story.Program.PostAsync("/v1/challenges", JsonNode.Parse(Follow($", \"shared_goal\": {goal}")));
            refused.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe(code, goal);
            refused["errors"][field].ShouldNotBeNull(goal);
        }
    }

    [Theory, BothEngines]
    public async Task Advocates_see_how_far_all_have_come_and_staff_write_it_in_the_editor(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var home = $"/console/{story.Program.Slug}/challenges";
        var form = PageForm.FieldsOf(await manager.GetAsync(home + "/new"), "challenge")
            .With(("name", "Post it"), ("stages.0.title", "Follow"), ("stages.0.kind", "follow"),
                ("stages.0.address", "https://www.example.com/"), ("shared_goal.title", "Two posts"), ("shared_goal.target", "1"));
        var more = (await manager.SendAsync(home + "/new", [.. form, ("do", "add_gift.together")])).Expect(HttpStatusCode.OK);
        var filled = PageForm.FieldsOf(more, "challenge").With(("shared_goal.give.0.amount", "40"));
        (await manager.SendAsync(home + "/new", [.. filled, ("do", "save")])).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("A whole number from 2 to 1,000,000 is expected.");
        var saved = (await manager.SendAsync(home + "/new", [.. filled.With(("shared_goal.target", "2")), ("do", "save")]))
            .Expect(HttpStatusCode.SeeOther);
        var id = manager.PathOf(saved).Split('/')[^1];
        await story.SwitchAsync(id, "launch");

        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var hub = await story.Program.AdvocateAsync(rosa);
        HubStory.Words(await hub.GetAsync($"/hub/{story.Program.Slug}/challenges")).ShouldContain("Two posts 0 of 2 together");
        await DoAsync(story, id, rosa);
        HubStory.Words(await hub.GetAsync($"/hub/{story.Program.Slug}/challenges/post-it"))
            .ShouldContain("Two posts 1 of 2 together When it is reached, everybody who took part gets 40 points.");
        await DoAsync(story, id, await story.Story.AdvocateAsync("omar@acme.example"));
        HubStory.Words(await hub.GetAsync($"/hub/{story.Program.Slug}/challenges/post-it"))
            .ShouldContain("2 of 2 together Reached together on");
        HubStory.Words(await manager.GetAsync($"{home}/{id}")).ShouldContain("Done together 2 of 2");
        var again = PageForm.FieldsOf(await manager.GetAsync($"{home}/{id}"), "challenge");
        again.Single(static field => field.Name == "shared_goal.give.0.amount").Value.ShouldBe("40");
        (await manager.SendAsync($"{home}/{id}", [.. again.With(("shared_goal.target", "3")), ("do", "save")]))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Its shared goal of 2 was reached");
    }

    private static string Goal(int target, int points = 40) => $$"""
        , "shared_goal": { "title": "Together", "target": {{target}},
          "give": [ { "to": "advocate", "kind": "points", "amount": {{points}} } ] }
        """;

    private static string Follow(string goal, string more = "") =>
        $$"""{ "name": "Follow us", "stages": [ {{ChallengeStory.Follow}} ]{{goal}}{{more}} }""";

    private static async Task DoAsync(ChallengeStory story, string challenge, params string[] advocates)
    {
        foreach (var advocate in advocates)
            (await story.TakeAsync(challenge, advocate, 1))["state"].ToString().ShouldBe("completed");
    }

    private static Task PayAsync(ChallengeStory story) =>
        story.Program.Host.Services.GetRequiredService<FollowSharedGoals>().RunOnceAsync(TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<int>> FactsAsync(ChallengeStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        var rows = await db.Activities.Where(row => row.ProgramId == story.Program.Id).OrderBy(static row => row.Position).ToListAsync();
        return [.. rows.Select(static row => ActivityText.Read(row.Kind, row.Body)).OfType<Activity.SharedGoalReached>()
            .Select(static fact => fact.Target)];
    }
}

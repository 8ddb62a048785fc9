using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Challenges;

public sealed class ChallengeChangeTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Who_is_on_his_way_keeps_what_he_began_with(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        var challenge = await story.LiveAsync(ChallengeStory.TwoStages);
        var id = (await story.TextAsync(challenge, rosa))["id"].ToString();

        var changed = (await story.ChangeAsync(challenge, ChallengeStory.Challenge(ChallengeStory.Follow))).Expect(HttpStatusCode.OK);
        (changed["version"].GetValue<int>(), changed["state"].ToString()).ShouldBe((2, "live"));
        var quick = (await story.TakeAsync(challenge, omar, 1)).Expect(HttpStatusCode.Created);
        await story.JudgeAsync(id, "approval");
        var old = (await story.RateAsync(challenge, rosa)).Expect(HttpStatusCode.OK);

        (quick["version"].GetValue<int>(), quick["state"].ToString(), quick["stages"].AsArray().Count).ShouldBe((2, "completed", 1));
        (old["version"].GetValue<int>(), old["state"].ToString(), old["stages"].AsArray().Count).ShouldBe((1, "completed", 2));
        old["stages"][0]!["give"]![0]!["amount"]!.GetValue<long>().ShouldBe(100);
    }

    [Theory, BothEngines]
    public async Task A_draft_is_rewritten_and_a_launched_challenge_gets_versions_where_something_changes(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var challenge = await story.DraftAsync(ChallengeStory.TwoStages);
        var other = ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "tell-your-story" """);

        (await story.ChangeAsync(challenge, other)).Expect(HttpStatusCode.OK)["version"].GetValue<int>().ShouldBe(1);
        await story.SwitchAsync(challenge, "launch");
        (await story.ChangeAsync(challenge, other)).Expect(HttpStatusCode.OK)["version"].GetValue<int>().ShouldBe(1);
        (await story.ChangeAsync(challenge, ChallengeStory.TwoStages)).Expect(HttpStatusCode.OK)["version"].GetValue<int>().ShouldBe(2);
        var renamed = await story.ChangeAsync(challenge, ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "another" """));

        renamed.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("slug_fixed");
        (await story.ChallengeAsync(challenge))["stages"].AsArray().Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Larger_asks_open_when_the_small_ones_are_done(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var small = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "small" """));
        var large = await story.LiveAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "slug": "large", "opens": { "after": [ "small" ] } """));
        var high = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, """ "opens": { "level": 2 } """));
        var others = await story.LiveAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "when": "advocate.email_domain = \"globex.example\"" """));

        (await story.TakeAsync(large, rosa)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("not_unlocked");
        (await story.TakeAsync(high, rosa)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("level_too_low");
        (await story.TakeAsync(others, rosa)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("not_in_audience");
        (await story.TakeAsync(small, rosa, 1)).Expect(HttpStatusCode.Created)["state"].ToString().ShouldBe("completed");
        (await story.TakeAsync(large, rosa, 1)).Expect(HttpStatusCode.Created)["state"].ToString().ShouldBe("completed");
        var kim = await story.Story.AdvocateAsync("kim@globex.example");
        (await story.TakeAsync(others, kim, 1)).Expect(HttpStatusCode.Created);
    }

    [Theory, BothEngines]
    public async Task Challenges_do_not_wait_for_each_other_in_a_circle_or_for_nothing(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var first = await story.DraftAsync(ChallengeStory.Challenge(ChallengeStory.Follow, """ "slug": "first" """));
        foreach (var (slug, after) in new[] { ("second", "first"), ("third", "second") })
        {
            await story.DraftAsync(ChallengeStory.Challenge(
                ChallengeStory.Follow, $$""" "slug": "{{slug}}", "opens": { "after": [ "{{after}}" ] } """));
        }

        foreach (var (after, code) in new[] { ("first", "unlock_circle"), ("third", "unlock_circle"), ("nowhere", "unknown_challenge") })
        {
            var changed = await story.ChangeAsync(
                first, ChallengeStory.Challenge(ChallengeStory.Follow, $$""" "opens": { "after": [ "{{after}}" ] } """));
            changed.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe(code);
        }
    }
}

using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Challenges;

/// <summary>The clock stands at noon of March 1, 2026 until it is moved.</summary>
public sealed class ChallengePeriodTests
{
    private const string Week = """ "period": { "from": "2026-03-02T12:00:00Z", "to": "2026-03-09T12:00:00Z" } """;

    [Theory, BothEngines]
    public async Task A_challenge_opens_and_closes_by_the_clock_and_what_came_in_time_is_judged(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await ChallengeStory.BeginAsync(host);
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(
            $"{ChallengeStory.WrittenStory}, {ChallengeStory.Survey}", Week));
        await StandsAsync(story, challenge, "scheduled");
        (await story.TakeAsync(challenge, rosa)).Code.ShouldBe("challenge_not_open");

        clock.Advance(TimeSpan.FromDays(1));
        await StandsAsync(story, challenge, "live");
        var handedIn = (await story.TextAsync(challenge, rosa)).Expect(HttpStatusCode.Created)["id"].ToString();
        var begun = (await story.TakeAsync(challenge, omar)).Expect(HttpStatusCode.Created)["id"].ToString();
        clock.Advance(TimeSpan.FromDays(7));

        await StandsAsync(story, challenge, "ended");
        (await story.CompletionAsync(begun))["state"].ToString().ShouldBe("expired");
        (await story.TextAsync(challenge, omar)).Code.ShouldBe("challenge_not_open");
        (await IdsAsync(story, "expired")).ShouldBe([begun]);
        (await IdsAsync(story, "begun")).ShouldBeEmpty();
        (await IdsAsync(story, "submitted")).ShouldBe([handedIn]);
        (await story.JudgeAsync(handedIn, "return", """{ "note": "More" }""")).Code.ShouldBe("challenge_not_open");
        var approved = (await story.JudgeAsync(handedIn, "approval")).Expect(HttpStatusCode.OK);
        (approved["state"].ToString(), approved["stages"][0]!["state"]!.ToString()).ShouldBe(("expired", "done"));
        await LongerAsync(story, challenge, omar);
    }

    [Theory, BothEngines]
    public async Task A_shorter_period_takes_nothing_from_who_is_on_his_way(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await ChallengeStory.BeginAsync(host);
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, Week));
        clock.Advance(TimeSpan.FromDays(1));
        await story.TakeAsync(challenge, rosa);
        (await story.ChangeAsync(challenge, ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "period": { "to": "2026-03-03T12:00:00Z" } """))).Expect(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromDays(2));

        (await story.TakeAsync(challenge, omar)).Code.ShouldBe("challenge_not_open");
        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("completed");
    }

    [Theory, BothEngines]
    public async Task A_limit_looks_back_over_its_days(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await ChallengeStory.BeginAsync(host);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "limits": { "per_advocate": 1, "per_advocate_days": 30 } """));
        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.Created);
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        (await story.TakeAsync(challenge, rosa, 1)).Code.ShouldBe("limit_reached");

        clock.Advance(TimeSpan.FromSeconds(1));

        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.Created);
    }

    private static async Task LongerAsync(ChallengeStory story, string challenge, string omar)
    {
        (await story.ChangeAsync(challenge, ChallengeStory.Challenge(ChallengeStory.Follow))).Expect(HttpStatusCode.OK);
        await StandsAsync(story, challenge, "live");
        (await story.TextAsync(challenge, omar)).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("submitted");
    }

    private static async Task StandsAsync(ChallengeStory story, string challenge, string state)
    {
        (await story.ChallengeAsync(challenge))["state"].ToString().ShouldBe(state);
        foreach (var asked in new[] { "draft", "scheduled", "live", "paused", "ended" })
            (await story.Program.GetAsync($"/v1/challenges?state={asked}"))["data"].AsArray().Count.ShouldBe(asked == state ? 1 : 0, asked);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(ChallengeStory story, string state) =>
        [.. (await story.Program.GetAsync($"/v1/completions?state={state}"))["data"].AsArray()
            .Select(static row => row!["id"]!.ToString())];
}

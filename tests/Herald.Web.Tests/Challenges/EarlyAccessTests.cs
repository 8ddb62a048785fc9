using System.Net;
using Herald.Web.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Recognition;
using Herald.Web.Tests.Rewards;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Challenges;

/// <summary>
/// A challenge opens for all at noon of March 11, 2026, and three days earlier for level 2, which Rosa has and Omar has not. The clock
/// stands at noon of March 1.
/// </summary>
public sealed class EarlyAccessTests
{
    private const string Early = """
        "opens": { "early": { "level": 2, "days": 3 } }, "period": { "from": "2026-03-11T12:00:00Z", "to": "2026-03-20T12:00:00Z" }
        """;

    private const string Refer = """
        { "title": "Refer", "kind": "refer", "referral_stage": "submitted",
          "give": [ { "to": "advocate", "kind": "points", "amount": 10 } ] }
        """;

    [Theory, BothEngines]
    public async Task Who_has_the_level_begins_days_before_all_others(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var (story, rosa, omar) = await BeginAsync(host);
        var draft = await story.DraftAsync(ChallengeStory.Challenge(ChallengeStory.TwoStagesOnly, Early));
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.TwoStagesOnly, Early));

        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await RefusedAsync(story, challenge, rosa, "opens at 2026-03-11 12:00:00Z, from level 2 on at 2026-03-08 12:00:00Z.");
        clock.Advance(TimeSpan.FromSeconds(1));
        await RefusedAsync(story, draft, rosa, "is a draft; it opens when it is launched.");
        await story.SwitchAsync(challenge, "pause");
        await RefusedAsync(story, challenge, rosa, "is paused; nobody begins until it is resumed.");
        await story.SwitchAsync(challenge, "resume");
        await RefusedAsync(story, challenge, omar, "opens at 2026-03-11 12:00:00Z; from level 2 on it is open already.");
        (await story.TextAsync(challenge, rosa)).Expect(HttpStatusCode.Created)["state"].ToString().ShouldBe("submitted");
        var way = (await story.TakeAsync(challenge, rosa))["id"].ToString();
        (await story.JudgeAsync(way, "approval")).Expect(HttpStatusCode.OK);
        (await story.ChallengeAsync(challenge))["state"].ToString().ShouldBe("scheduled");

        // What was begun goes on, also where it opens later than it said.
        (await story.ChangeAsync(challenge, ChallengeStory.Challenge(
            ChallengeStory.TwoStagesOnly, """ "period": { "from": "2026-03-15T12:00:00Z" } """))).Expect(HttpStatusCode.OK);
        (await story.RateAsync(challenge, rosa)).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("completed");
        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 325, 0));
        clock.Advance(TimeSpan.FromDays(7));
        (await story.TakeAsync(challenge, omar)).Expect(HttpStatusCode.Created);
    }

    [Theory, BothEngines]
    public async Task What_is_referred_early_pays_and_proves_for_who_has_the_level(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var (story, rosa, omar) = await BeginAsync(host);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Refer, $$"""{{Early}}, "limits": { "per_advocate": 9 }"""));
        await story.Story.ReferAsync(rosa, "before@globex.example");
        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 300, 0), "it is not open for her yet");

        clock.Advance(TimeSpan.FromDays(8));
        await story.Story.ReferAsync(rosa, "early@globex.example");
        var others = await story.Story.ReferAsync(omar, "other@globex.example");
        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 410, 0));
        (await story.Story.PointsAsync(omar)).ShouldBe((0, 100, 0), "he has not the level when it is judged");
        var verdict = (await story.Story.VerdictsAsync(others)).Single(static row => row["code"]!.ToString() != "met");
        verdict["code"]!.ToString().ShouldBe("condition_not_met");
        var rule = (await story.Program.GetAsync("/v1/rules"))["data"].AsArray().Single(static row => row!["challenge"] is not null)!;
        (rule["early"]!["level"]!.GetValue<int>(), rule["early"]!["from"]!.GetValue<DateTimeOffset>())
            .ShouldBe((2, new DateTimeOffset(2026, 3, 8, 12, 0, 0, TimeSpan.Zero)));

        clock.Advance(TimeSpan.FromDays(2));
        await story.Story.ReferAsync(rosa, "open@globex.example");
        (await story.Story.PointsAsync(rosa)).ShouldBe((0, 520, 0));
        await Eventually.TrueAsync(
            async () =>
            {
                await host.Services.GetRequiredService<FollowProofs>().RunAllAsync(CancellationToken.None);
                return (await story.Program.GetAsync($"/v1/challenges/{challenge}/completions"))["data"].AsArray().Count == 2;
            },
            "The two referrals that count have a way each.");
    }

    [Theory, BothEngines]
    public async Task It_stays_with_its_versions_and_a_copy_without_a_period_leaves_it(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var (story, _, _) = await BeginAsync(host);
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow, Early));
        var own = await story.ChallengeAsync(challenge);
        own["opens"]["early"]!.ToJsonString().ShouldBe("""{"level":2,"days":3}""");
        var again = await story.ChangeAsync(challenge, (await story.Program.GetAsync($"/v1/challenges/{challenge}/text")).Text);
        again.Expect(HttpStatusCode.OK)["version"].GetValue<int>().ShouldBe(1, "its text says the same");
        (await story.ChangeAsync(challenge, ChallengeStory.Challenge(ChallengeStory.Follow, Early.Replace("\"days\": 3", "\"days\": 5",
            StringComparison.Ordinal)))).Expect(HttpStatusCode.OK)["version"].GetValue<int>().ShouldBe(2);

        var versions = (await story.Program.GetAsync($"/v1/challenges/{challenge}/versions"))["data"].AsArray();
        versions.Select(static row => row!["challenge"]!["opens"]!["early"]!["days"]!.GetValue<int>()).ShouldBe([5, 3]);
        (await CopyAsync(story, challenge))["opens"]["early"]!["days"]!.GetValue<int>().ShouldBe(5);
        clock.Advance(TimeSpan.FromDays(19));
        var copy = await CopyAsync(story, challenge);
        (copy.Json!["period"], copy["opens"]["early"]).ShouldBe((null, null));
    }

    private static async Task<Answer> CopyAsync(ChallengeStory story, string challenge) =>
        (await story.Program.PostAsync($"/v1/challenges/{challenge}/copy")).Expect(HttpStatusCode.Created);

    private static async Task RefusedAsync(ChallengeStory story, string challenge, string advocate, string told)
    {
        var refused = (await story.TakeAsync(challenge, advocate)).Expect(HttpStatusCode.UnprocessableEntity);
        (refused.Code, refused["detail"].ToString()).ShouldBe(("challenge_not_open", "The challenge " + told), told);
    }

    // Each referral is worth a hundred points by a rule of the program's own; a hundred and one make the second level.
    private static async Task<(ChallengeStory Story, string Rosa, string Omar)> BeginAsync(HeraldHost host)
    {
        var story = await ChallengeStory.BeginAsync(host);
        (await story.Program.PutAsync("/v1/levels", LevelStory.Ladder("never", 0, 101))).Expect(HttpStatusCode.OK);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        var (rosa, omar) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("omar@acme.example"));
        await story.Story.ReferAsync(rosa, "kim@globex.example");
        await story.Story.ReferAsync(rosa, "lee@globex.example");
        return (story, rosa, omar);
    }
}

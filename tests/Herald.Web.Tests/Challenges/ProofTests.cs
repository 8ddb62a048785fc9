using System.Net;
using System.Text.Json.Nodes;
using Herald.Data.Activities;
using Herald.Web.Challenges;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Challenges;

/// <summary>Stages that referrals and events prove by themselves.</summary>
public sealed class ProofTests(Hosts hosts)
{
    private const string Refer = """
        { "title": "Introduce", "kind": "refer", "referral_stage": "submitted" },
        { "title": "Fits", "kind": "refer", "referral_stage": "qualified" }, { "title": "Won", "kind": "refer", "referral_stage": "won" }
        """;

    private const string Submitted = """{ "title": "Refer", "kind": "refer", "referral_stage": "submitted" }""";

    private const string Webinar = """{ "title": "Be there", "kind": "custom", "event": "webinar_attended" }""";

    [Theory, BothEngines]
    public async Task Each_referral_goes_its_own_way_through_the_stages_that_it_reaches(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var early = await story.Story.ReferAsync(rosa, "early@globex.example");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Refer, """ "limits": { "per_advocate": 10 } """));

        var kim = await story.Story.ReferAsync(rosa, "kim@globex.example");
        var lee = await story.Story.ReferAsync(rosa, "lee@globex.example");
        await StandsAsync(story, challenge, (lee, "begun", 2), (kim, "begun", 2));
        await story.Story.StageAsync(early, "won", 5_000);
        await story.Story.StageAsync(kim, "won", 5_000);
        await story.Story.StageAsync(kim, "won", 5_000);
        await story.Story.StageAsync(lee, "qualified");
        await story.Story.StageAsync(lee, "qualified");

        await StandsAsync(story, challenge, (lee, "begun", 3), (kim, "completed", null));
        (await story.FactsAsync()).Count(static fact => fact.StartsWith("done", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Theory, BothEngines]
    public async Task Who_has_begun_goes_on_by_his_next_referral_and_hands_in_what_follows(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(
            $$"""{{ChallengeStory.Follow}}, {{Submitted}}, {{ChallengeStory.Survey}}"""));
        await story.Story.ReferAsync(rosa, "before@globex.example");
        (await story.TakeAsync(challenge, rosa, 1)).Expect(HttpStatusCode.Created)["next_stage"].GetValue<int>().ShouldBe(2);
        (await story.TextAsync(challenge, rosa)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("proved_otherwise");
        await ReadAsync(story);
        (await story.TakeAsync(challenge, rosa))["next_stage"].GetValue<int>().ShouldBe(2);

        var kim = await story.Story.ReferAsync(rosa, "kim@globex.example");

        await StandsAsync(story, challenge, (kim, "begun", 3));
        (await story.RateAsync(challenge, rosa)).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("completed");
    }

    [Theory, BothEngines]
    public async Task An_event_about_the_advocate_proves_its_stage_once(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example", "u-1");
        var omar = await story.Story.AdvocateAsync("omar@acme.example", "u-2");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(
            $"{Webinar}, {ChallengeStory.Survey}", """ "limits": { "per_advocate": 2 } """));

        await story.Story.EventAsync("w-1", "webinar_attended", "u-1");
        await story.Story.EventAsync("w-1", "webinar_attended", "u-1");
        await story.Story.EventAsync("w-2", "webinar_watched", "u-2");
        await story.Program.PostAsync("/v1/events", new JsonObject
        {
            ["id"] = "w-3",
            ["type"] = "webinar_attended",
            ["customer"] = new JsonObject { ["email"] = "Omar@acme.example" },
        });
        await story.Story.EventAsync("w-4", "webinar_attended", "stranger");
        await ReadAsync(story, () => CountAsync(story, challenge, 2));

        var ways = await WaysAsync(story, challenge);
        ways.Select(static way => way["advocate"]!.ToString()).ShouldBe([omar, rosa]);
        ways.ShouldAllBe(static way => way["next_stage"]!.GetValue<int>() == 2);
        ways[1]["stages"]![0]!["steps"]![0]!["proof"]!.ToString().ShouldStartWith("evt_");
        (await story.RateAsync(challenge, rosa)).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("completed");
    }

    [Theory, BothEngines]
    public async Task A_full_challenge_begins_nothing_by_itself_and_holds_up_nobody_else(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        await story.Story.AdvocateAsync("rosa@acme.example", "u-1");
        await story.Story.AdvocateAsync("omar@acme.example", "u-2");
        var full = await story.LiveAsync(ChallengeStory.Challenge(Webinar, """ "limits": { "total": 1 } """));
        var open = await story.LiveAsync(ChallengeStory.Challenge(Webinar));

        await story.Story.EventAsync("w-1", "webinar_attended", "u-1");
        await story.Story.EventAsync("w-2", "webinar_attended", "u-2");
        await ReadAsync(story, () => CountAsync(story, open, 2));

        (await WaysAsync(story, full)).ShouldHaveSingleItem()["state"]!.ToString().ShouldBe("completed");
    }

    [Theory, BothEngines]
    public async Task What_was_done_before_staff_ended_it_counts_when_it_is_read_after(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        await story.Story.AdvocateAsync("rosa@acme.example", "u-1");
        await story.Story.AdvocateAsync("omar@acme.example", "u-2");
        var challenge = await story.LiveAsync(ChallengeStory.Challenge(Webinar));
        var probe = await story.LiveAsync(ChallengeStory.Challenge(Webinar));
        var before = story.Program.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        (await story.SwitchAsync(challenge, "end")).Expect(HttpStatusCode.OK);
        await story.Story.EventAsync("w-1", "webinar_attended", "u-1", more: new() { ["occurred_at"] = before.ToString("O") });
        await story.Story.EventAsync("w-2", "webinar_attended", "u-2");
        await ReadAsync(story, () => CountAsync(story, probe, 2));

        (await WaysAsync(story, challenge)).ShouldHaveSingleItem()["state"]!.ToString().ShouldBe("completed");
    }

    [Theory, BothEngines]
    public async Task Read_anew_from_the_beginning_nothing_is_proved_again(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example", "u-1");
        var refer = await story.LiveAsync(ChallengeStory.Challenge(Refer, """ "limits": { "per_advocate": 10 } """));
        var watch = await story.LiveAsync(ChallengeStory.Challenge(Webinar, """ "limits": { "per_advocate": 10 } """));
        var kim = await story.Story.ReferAsync(rosa, "kim@globex.example");
        await story.Story.StageAsync(kim, "qualified");
        await story.Story.EventAsync("w-1", "webinar_attended", "u-1");
        await StandsAsync(story, refer, (kim, "begun", 3));
        await ReadAsync(story, () => CountAsync(story, watch, 1));

        await using (var scope = story.Program.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ActivityPump>().ReplayAsync(
                scope.ServiceProvider.GetRequiredService<ProveStages>(), CancellationToken.None);
        await story.Story.EventAsync("w-2", "webinar_attended", "u-1");
        await ReadAsync(story, () => CountAsync(story, watch, 2));

        (await StandingAsync(story, refer)).ShouldBe([(kim, "begun", 3)]);
        var facts = await story.FactsAsync();
        facts.Count(static fact => fact == "begun").ShouldBe(3);
        facts.Count(static fact => fact.StartsWith("done", StringComparison.Ordinal)).ShouldBe(4);
    }

    private static async Task StandsAsync(
        ChallengeStory story, string challenge, params (string Referral, string State, int? Next)[] expected)
    {
        await ReadAsync(story, async () => (await StandingAsync(story, challenge)).SequenceEqual(expected));
        (await StandingAsync(story, challenge)).ShouldBe(expected);
    }

    private static async Task<IReadOnlyList<(string Referral, string State, int? Next)>> StandingAsync(
        ChallengeStory story, string challenge) =>
        [.. (await WaysAsync(story, challenge)).Select(static way =>
            (way["referral"]?.ToString() ?? "", way["state"]!.ToString(), way["next_stage"]?.GetValue<int>()))];

    private static async Task<IReadOnlyList<JsonNode>> WaysAsync(ChallengeStory story, string challenge) =>
        [.. (await story.Program.GetAsync($"/v1/challenges/{challenge}/completions")).Expect(HttpStatusCode.OK)["data"].AsArray()
            .Select(static way => way!)];

    private static async Task<bool> CountAsync(ChallengeStory story, string challenge, int count) =>
        (await WaysAsync(story, challenge)).Count == count;

    // Facts become readable when nothing older is still being written, so that once is not always enough.
    private static Task ReadAsync(ChallengeStory story, Func<Task<bool>>? done = null) => Eventually.TrueAsync(
        async () =>
        {
            await story.Program.Host.Services.GetRequiredService<FollowProofs>().RunAllAsync(CancellationToken.None);
            return done is null || await done();
        },
        "the stream is read");
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Badges;

public sealed class KeepBadgesTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_tier_is_earned_once_on_the_day_of_the_deed_that_earned_it(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var badge = await story.MakeAsync(BadgeStory.Connector);

        await story.WinAsync(rosa, "2026-01-05");
        await story.HasAsync(badge, rosa, "1 2026-01-05");
        await story.WinAsync(rosa, "2026-02-05");
        await story.HasAsync(badge, rosa, "1 2026-01-05, 2 2026-02-05");
        await story.WinAsync(rosa, "2026-02-06");
        await story.WinAsync(rosa, "2026-02-07");
        await story.HasAsync(badge, rosa, "1 2026-01-05, 2 2026-02-05, 3 2026-02-07");

        (await story.FactsAsync()).ShouldBe(["earned 1", "earned 2", "earned 3"]);
        (await story.Program.GetAsync($"/v1/badges/{badge}"))["tiers"][0]!["held"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_new_badge_looks_back_and_a_rebuild_gives_the_same(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        await story.WinAsync(rosa, "2025-03-05");
        await story.WinAsync(rosa, "2025-01-05");

        var badge = await story.MakeAsync(BadgeStory.Connector);
        const string Earned = "1 2025-01-05, 2 2025-03-05";
        await story.HasAsync(badge, rosa, Earned);
        await using (var db = story.Program.Host.OpenStore())
        {
            IdText.TryRead(badge, out BadgeId id).ShouldBeTrue();
            await db.BadgeAwards.Where(row => row.ProgramId == story.Program.Id).ExecuteDeleteAsync();
            await db.Badges.Where(row => row.ProgramId == story.Program.Id && row.Id == id).ExecuteUpdateAsync(static row =>
                row
                .SetProperty(static one => one.SweptAt, (DateTimeOffset?)null).SetProperty(static one => one.SweptTo, (AdvocateId?)null));
        }

        await story.HasAsync(badge, rosa, Earned);
    }

    [Theory, BothEngines]
    public async Task An_edit_takes_nothing_and_gives_what_it_asks_for_now(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        await story.WinAsync(rosa, "2026-01-05");
        var badge = await story.MakeAsync(BadgeStory.Connector);
        await story.HasAsync(badge, rosa, "1 2026-01-05");

        (await story.ChangeAsync(badge, """
            { "name": "Connector", "about": "For friends.",
              "tiers": [ { "when": "did.referral_won >= 50" }, { "when": "did.joined >= 1" } ] }
            """)).Expect(HttpStatusCode.OK);
        await Eventually.TrueAsync(
            async () => (await story.AwardsAsync(badge, rosa)).Contains("2 ", StringComparison.Ordinal), "it is found");

        (await story.AwardsAsync(badge, rosa)).ShouldStartWith("1 2026-01-05, 2 ");
        (await story.ChangeAsync(badge, """{ "name": "Connector", "about": "For friends." }"""))
            .Expect(HttpStatusCode.UnprocessableEntity)["code"].ToString().ShouldBe("badge_tier_held");
    }

    [Theory, BothEngines]
    public async Task What_is_taken_back_is_not_earned_again_but_may_be_given(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        await story.WinAsync(rosa, "2026-01-05");
        var badge = await story.MakeAsync(BadgeStory.Connector);
        await story.HasAsync(badge, rosa, "1 2026-01-05");

        var award = await story.NewestAsync(badge);
        (await story.RevokeAsync(award)).Expect(HttpStatusCode.OK)["revoked_reason"].ToString().ShouldBe("It was a mistake.");
        (await story.RevokeAsync(award)).Expect(HttpStatusCode.UnprocessableEntity)["code"].ToString().ShouldBe("award_revoked");
        await story.WinAsync(rosa, "2026-02-05");
        await story.HasAsync(badge, rosa, "-1 2026-01-05, 2 2026-02-05");
        (await story.GiveAsync(badge, rosa)).Expect(HttpStatusCode.Created);

        (await story.FactsAsync()).ShouldBe(["earned 1", "revoked 1", "earned 2", "earned 1"]);
    }

    [Theory, BothEngines]
    public async Task A_completed_challenge_earns_its_badge_and_counts_as_a_deed(StoreKind kind)
    {
        var challenges = await ChallengeStory.BeginAsync(hosts, kind);
        var story = new BadgeStory(challenges.Story);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await challenges.LiveAsync(ChallengeStory.Challenge(ChallengeStory.Follow));
        var own = await story.MakeAsync($$"""{ "name": "Follower", "about": "For following.", "challenge": "{{challenge}}" }""");
        var any = await story.MakeAsync("""
            { "name": "Doer", "about": "For doing.", "tiers": [ { "when": "did.challenge_completed >= 1" } ] }
            """);

        (await challenges.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);
        (await challenges.TakeAsync(challenge, rosa, evidence: "{}")).Expect(HttpStatusCode.OK);

        await story.HasNowAsync(own, rosa, "1");
        await story.HasNowAsync(any, rosa, "1");
    }

    [Theory, BothEngines]
    public async Task A_stage_done_is_a_deed_and_conditions_ask_for_a_badge(StoreKind kind)
    {
        var challenges = await ChallengeStory.BeginAsync(hosts, kind);
        var story = new BadgeStory(challenges.Story);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var challenge = await challenges.LiveAsync(ChallengeStory.Challenge($"{ChallengeStory.Follow}, {ChallengeStory.Follow}"));
        var badge = await story.MakeAsync("""
            { "name": "Doer", "about": "For doing.", "tiers": [ { "when": "did.stage_done >= 1" }, { "when": "did.stage_done >= 2" } ] }
            """);
        var follower = await story.MakeAsync("""
            { "name": "Follower", "about": "For following.",
              "tiers": [ { "when": "did.follow_made >= 2 and did.follow_made.quarters_2 >= 1 and did.review_posted = 0" } ] }
            """);
        var club = await story.Program.PostAsync(
            "/v1/audiences", JsonNode.Parse("""{ "slug": "doers", "name": "Doers", "when": "badge.doer >= 2" }"""));
        var members = $"/v1/audiences/{club.Expect(HttpStatusCode.Created)["id"]}/advocates";
        (await challenges.TakeAsync(challenge, rosa)).Expect(HttpStatusCode.Created);

        await challenges.TakeAsync(challenge, rosa, evidence: "{}");
        await story.HasNowAsync(badge, rosa, "1");
        (await story.Program.GetAsync(members))["data"].AsArray().ShouldBeEmpty();

        await challenges.TakeAsync(challenge, rosa, evidence: "{}");
        await story.HasNowAsync(badge, rosa, "1, 2");
        await story.HasNowAsync(follower, rosa, "1");
        (await story.Program.GetAsync(members))["data"].AsArray().Select(static row => row!["id"]!.ToString()).ShouldBe([rosa]);
        (await story.RevokeAsync(await story.NewestAsync(badge))).Expect(HttpStatusCode.OK);
        (await story.Program.GetAsync(members))["data"].AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_retired_badge_is_earned_by_nobody_until_it_is_open_again(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var (badge, other) = (await story.MakeAsync(BadgeStory.Connector), await story.MakeAsync(
            BadgeStory.Connector.Replace("\"Connector\"", "\"Other\"", StringComparison.Ordinal)));
        (await story.Program.PostAsync($"/v1/badges/{badge}/retirement")).Expect(HttpStatusCode.OK)["retired_at"].ShouldNotBeNull();

        await story.WinAsync(rosa, "2026-01-05");
        await story.HasAsync(other, rosa, "1 2026-01-05");
        (await story.AwardsAsync(badge, rosa)).ShouldBe("");
        (await story.GiveAsync(badge, rosa)).Expect(HttpStatusCode.UnprocessableEntity)["code"].ToString().ShouldBe("badge_retired");

        (await story.Program.DeleteAsync($"/v1/badges/{badge}/retirement")).Expect(HttpStatusCode.OK);
        await story.HasAsync(badge, rosa, "1 2026-01-05");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Badges;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Badges;

/// <summary>Badges that nobody has are deleted, by a key and by staff; what was earned, or is asked for, stays.</summary>
public sealed class RemoveBadgeTests(Hosts hosts)
{
    private const string OnStage = """{ "name": "On stage", "about": "For a talk." }""";

    [Theory, BothEngines]
    public async Task A_badge_that_nobody_has_is_deleted_once_with_its_picture_and_its_slug_is_free(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var picture = (await UploadStory.SendAsync(story.Program, "purpose=badge", Samples.Png(400, 300)))["id"].ToString();
        var shown = OnStage.Replace(" }", $$""", "picture": "{{picture}}" }""", StringComparison.Ordinal);
        var badge = await story.MakeAsync(shown);
        var other = await story.MakeAsync(shown.Replace("On stage", "Later", StringComparison.Ordinal));

        var deleted = (await RemoveAsync(story, badge, "k-1")).Expect(HttpStatusCode.OK);

        (deleted["id"].ToString(), deleted["slug"].ToString()).ShouldBe((badge, "on-stage"));
        deleted["tiers"][0]!["held"]!.GetValue<int>().ShouldBe(0);
        (await RemoveAsync(story, badge, "k-1")).Text.ShouldBe(deleted.Text);
        (await RemoveAsync(story, badge)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await story.Program.GetAsync($"/v1/badges/{badge}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await NotesAsync(story, badge)).ShouldBe(["made badge", "deleted badge"]);
        // The other one shows it still.
        (await IsLooseAsync(story, picture)).ShouldBeFalse();
        (await RemoveAsync(story, other)).Expect(HttpStatusCode.OK);
        (await IsLooseAsync(story, picture)).ShouldBeTrue();
        await story.MakeAsync(OnStage);
    }

    [Theory, BothEngines]
    public async Task A_badge_that_somebody_had_stays_also_where_it_was_taken_back_or_he_has_gone_into_another(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var (rosa, again) = (await story.Story.AdvocateAsync("rosa@acme.example"), await story.Story.AdvocateAsync("again@acme.example"));
        var badge = await story.MakeAsync(OnStage);
        (await story.GiveAsync(badge, rosa)).Expect(HttpStatusCode.Created);
        (await story.GiveAsync(badge, again)).Expect(HttpStatusCode.Created);
        await StaysAsync();

        (await story.Program.PostAsync($"/v1/advocates/{rosa}/merges", new JsonObject { ["advocate"] = again }))
            .Expect(HttpStatusCode.Created);
        (await story.RevokeAsync(await story.NewestAsync(badge))).Expect(HttpStatusCode.OK);
        await StaysAsync();

        (await NotesAsync(story, badge)).ShouldBe(["made badge"]);

        async Task StaysAsync()
        {
            var refused = (await RemoveAsync(story, badge)).Expect(HttpStatusCode.Conflict);
            refused.Code.ShouldBe("badge_awarded");
            refused["detail"].ToString().ShouldContain("retire it instead");
        }
    }

    [Theory, BothEngines]
    public async Task A_badge_that_something_refers_to_stays_and_all_that_does_is_named(StoreKind kind)
    {
        var challenges = await ChallengeStory.BeginAsync(hosts, kind);
        var story = new BadgeStory(challenges.Story);
        var badge = await story.MakeAsync(OnStage);
        // What asks for a badge whose slug only begins so is nothing of its own.
        await story.MakeAsync("""{ "slug": "on-stage-again", "name": "Again", "about": "For another." }""");
        const string Asks = "badge.on-stage >= 1";
        var opening = await challenges.DraftAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, """ "slug": "opening", "opens": { "badges": [ "on-stage" ] } """).Replace("Tell your story", "Opening"));
        var asking = await challenges.LiveAsync(ChallengeStory.Challenge(
            ChallengeStory.Follow, $""" "slug": "asking", "when": "{Asks}" """).Replace("Tell your story", "Asking"));
        var audience = (await story.Program.PostAsync("/v1/audiences", JsonNode.Parse(
            $$"""{ "slug": "stars", "name": "Stars", "when": "{{Asks}} and badge.on-stage-again = 0" }""")))["id"].ToString();
        var rule = await story.Story.RuleAsync(Offer.At("won"), Offer.Points(5), $""" "when": "{Asks}" """);
        var bonus = (await story.Program.PostAsync("/v1/bonuses", JsonNode.Parse($$"""
            { "name": "Twice", "percent": 200, "begins_at": "2099-01-01T00:00:00Z", "ends_at": "2099-01-05T00:00:00Z", "when": "{{Asks}}" }
            """))).Expect(HttpStatusCode.Created)["id"].ToString();
        var next = await story.MakeAsync($$"""{ "name": "Next", "about": "For more.", "tiers": [ { "when": "{{Asks}}" } ] }""");
        (await story.Program.PostAsync($"/v1/badges/{next}/retirement")).Expect(HttpStatusCode.OK);

        var refused = (await RemoveAsync(story, badge)).Expect(HttpStatusCode.Conflict);

        refused.Code.ShouldBe("badge_in_use");
        refused["detail"].ToString().ShouldBe("It is used by challenge 'Opening', audience 'stars', rule 'Rule', challenge 'Asking', "
            + "badge 'Next', bonus 'Twice'; take it out there first.");
        (await RemoveAsync(story, next)).Expect(HttpStatusCode.OK);
        (await story.Program.DeleteAsync($"/v1/audiences/{audience}")).Expect(HttpStatusCode.OK);
        (await story.Program.DeleteAsync($"/v1/challenges/{opening}")).Expect(HttpStatusCode.OK);
        // What has ended asks nobody any more, and a rule asks what its newest version says.
        await challenges.SwitchAsync(asking, "end");
        (await story.Program.PostAsync($"/v1/bonuses/{bonus}/end")).Expect(HttpStatusCode.OK);
        await story.Story.ChangeRuleAsync(rule, Offer.At("won"), Offer.Points(5));
        (await RemoveAsync(story, badge)).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task A_badge_that_asks_for_itself_is_deleted_all_the_same(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var badge = await story.MakeAsync(BadgeStory.Connector);
        (await story.ChangeAsync(badge, """
            { "name": "Connector", "about": "For friends.",
              "tiers": [ { "when": "did.referral_won >= 50" }, { "when": "badge.connector >= 1 and did.referral_won >= 60" } ] }
            """)).Expect(HttpStatusCode.OK);

        (await RemoveAsync(story, badge)).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task What_is_earned_while_its_badge_is_deleted_is_awarded_to_nobody_and_stops_nobody(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var (gone, kept) = (await story.MakeAsync(Later("Gone")), await story.MakeAsync(Later("Kept")));
        await using var db = story.Program.Host.OpenStore();
        IdText.TryRead(gone, out BadgeId goneId).ShouldBeTrue();
        IdText.TryRead(rosa, out AdvocateId rosaId).ShouldBeTrue();
        // As a reader has read them before it waits for its turn; they ask for what she has done by then.
        var read = await db.Badges.Where(row => row.ProgramId == story.Program.Id).OrderBy(static row => row.Id).ToListAsync();
        foreach (var badge in read)
            (badge.Tiers, badge.SweptAt) = ([new(null, "advocate.level >= 1")], badge.MadeAt);

        (await RemoveAsync(story, gone)).Expect(HttpStatusCode.OK);
        var seen = new Dictionary<AdvocateId, DateTimeOffset> { [rosaId] = read[0].MadeAt };
        await using (var write = await WriteTransaction.BeginAsync(db, default))
        {
            await story.Program.Host.Services.GetRequiredService<AwardBadges>().RunAsync(db, story.Program.Id, read, seen, default);
            await write.CommitAsync(default);
        }

        (await db.BadgeAwards.IgnoreQueryFilters().AnyAsync(row => row.ProgramId == story.Program.Id && row.BadgeId == goneId))
            .ShouldBeFalse();
        (await story.AwardsAsync(kept, rosa)).ShouldStartWith("1 ");
        var history = story.Program.Host.Services.GetRequiredService<AwardFromHistory>();
        (await history.StepAsync(story.Program.Id, goneId, default)).ShouldBeFalse();
        (await story.FactsAsync()).ShouldBe(["earned 1"]);

        static string Later(string name) =>
            $$"""{ "name": "{{name}}", "about": "For it.", "tiers": [ { "when": "did.referral_won >= 50" } ] }""";
    }

    [Theory, BothEngines]
    public async Task A_badge_of_another_program_is_not_found_and_stays(StoreKind kind)
    {
        var (story, other) = (await BadgeStory.BeginAsync(hosts, kind), await BadgeStory.BeginAsync(hosts, kind));
        var badge = await story.MakeAsync(OnStage);

        (await RemoveAsync(other, badge)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");

        (await story.Program.GetAsync($"/v1/badges/{badge}")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task A_manager_deletes_a_badge_on_its_page_and_one_that_somebody_has_stays(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var home = $"/console/{story.Program.Slug}/badges";
        var badge = await story.MakeAsync(OnStage);
        var held = await story.MakeAsync("""{ "name": "Held", "about": "For a talk." }""");
        (await story.GiveAsync(held, await story.Story.AdvocateAsync("rosa@acme.example"))).Expect(HttpStatusCode.Created);
        Task<Answer> DeleteAsync(string id) => manager.SubmitAsync($"{home}/{id}/deletion", [], $"{home}/{id}");

        (await manager.GetAsync($"{home}/{badge}")).Text.ShouldContain($"{badge}/deletion");
        (await manager.GetAsync($"{home}/{held}")).Text.ShouldNotContain($"{held}/deletion");
        (await (await story.Program.StaffAsync(StaffRole.Analyst)).GetAsync($"{home}/{badge}")).Text.ShouldNotContain("/deletion");
        (await DeleteAsync(held)).Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("retire it instead");
        var deleted = (await DeleteAsync(badge)).Expect(HttpStatusCode.SeeOther);

        (await manager.FollowAsync(deleted)).Text.ShouldContain("The badge “On stage” is deleted.");
        (await manager.GetAsync($"{home}/{badge}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.SubmitAsync($"{home}/{badge}/deletion", [], $"{home}/{held}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await NotesAsync(story, badge)).ShouldBe(["made badge", "deleted badge"]);
        // The note of the deletion leads nowhere any more.
        var log = (await manager.GetAsync($"/console/{story.Program.Slug}/audit?action=deleted+badge")).Expect(HttpStatusCode.OK).Text;
        log.ShouldContain(badge);
        log.ShouldNotContain($"{home}/{badge}");
    }

    private static Task<Answer> RemoveAsync(BadgeStory story, string badge, string? key = null) =>
        story.Program.SendAsync(HttpMethod.Delete, $"/v1/badges/{badge}", null, key);

    private static async Task<IReadOnlyList<string>> NotesAsync(BadgeStory story, string badge)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id && row.Subject == badge).OrderBy(static row => row.Id)
            .Select(static row => row.Action).ToListAsync();
    }

    private static async Task<bool> IsLooseAsync(BadgeStory story, string picture)
    {
        IdText.TryRead(picture, out PictureId id).ShouldBeTrue();
        await using var db = story.Program.Host.OpenStore();
        return await db.Pictures.AnyAsync(row => row.ProgramId == story.Program.Id && row.Id == id && row.LooseSince != null);
    }
}

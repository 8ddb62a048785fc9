using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Campaigns;

/// <summary>Campaigns that nothing belongs to are deleted, by a key and by staff; what has counted stays.</summary>
public sealed class RemoveCampaignTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_campaign_that_nothing_belongs_to_is_deleted_once_and_its_slug_is_free(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var id = await MadeAsync(story, "Spring", """ "links": ["letter"], "goals": [{ "measure": "won", "target": 3 }] """);

        var deleted = (await RemoveAsync(story, id, "k-1")).Expect(HttpStatusCode.OK);

        (deleted["id"].ToString(), deleted["slug"].ToString()).ShouldBe((id, "spring"));
        (await RemoveAsync(story, id, "k-1")).Text.ShouldBe(deleted.Text);
        (await RemoveAsync(story, id)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await story.Program.GetAsync($"/v1/campaigns/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await NotesAsync(story, id)).ShouldBe(["made campaign", "deleted campaign"]);
        await MadeAsync(story, "Spring");
    }

    [Theory, BothEngines]
    public async Task A_campaign_that_bundles_or_is_asked_for_stays_until_that_is_taken_out(StoreKind kind)
    {
        var challenges = await ChallengeStory.BeginAsync(hosts, kind);
        var story = challenges.Story;
        var challenge = await challenges.DraftAsync(ChallengeStory.TwoStages);
        var rule = await story.RuleAsync(Offer.At("won"), Offer.Points(5), """ "when": "referral.campaign in (\"Other\", \"SPRING\")" """);
        var id = await MadeAsync(story, "Spring", $""" "challenges": ["{challenge}"], "rules": ["{rule}"] """);

        await StaysAsync(story, id, "The challenge “Tell your story” belongs to it; take it out there first");
        await ChangedAsync(story, id, "Spring", $""" "rules": ["{rule}"] """);
        await StaysAsync(story, id, "The reward rule “Rule” belongs to it; take it out there first");
        await ChangedAsync(story, id, "Spring");
        await StaysAsync(story, id, "The condition of the reward rule “Rule” names it; take it out there first");
        await story.ChangeRuleAsync(rule, Offer.At("won"), Offer.Points(5), """ "when": "referral.campaign = \"spring-2\"" """);

        (await RemoveAsync(story, id)).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task A_campaign_whose_names_something_carries_stays(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var (linked, letter) = (await MadeAsync(story, "Spring"), await MadeAsync(story, "Post", """ "links": ["letter"] """));
        var referred = await MadeAsync(story, "Fair");
        await story.LinkAsync(rosa, new() { ["campaign"] = "spring" });
        await story.LinkAsync(rosa, new() { ["campaign"] = "letter" });
        await ReferAsync(story, rosa, "fair");

        await StaysAsync(story, linked, "A link carries the name “spring”; what has counted is ended rather than deleted");
        await StaysAsync(story, letter, "A link carries the name “letter”");
        await StaysAsync(story, referred, "A referral carries the name “fair”");
        // What is over stays for the same reason.
        (await story.Program.PostAsync($"/v1/campaigns/{referred}/end")).Expect(HttpStatusCode.OK);
        await StaysAsync(story, referred, "A referral carries the name “fair”");
    }

    [Theory, BothEngines]
    public async Task A_campaign_stays_where_the_insights_or_a_goal_of_all_the_program_have_counted(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var (all, none) = (
            await MadeAsync(story, "All", """ "scope": "program", "goals": [{ "measure": "referrals", "target": 9 }] """),
            await MadeAsync(story, "None", """ "scope": "program", "goals": [{ "measure": "won", "target": 9 }] """));
        var total = await MadeAsync(story, "Total");
        await ReferAsync(story, rosa, "elsewhere");
        await using (var db = story.Program.Host.OpenStore())
        {
            db.ClickDays.Add(new()
            {
                ProgramId = story.Program.Id,
                Day = new(2026, 3, 1),
                Campaign = "total",
                Channel = "",
                Count = 3,
            });
            await db.SaveChangesAsync();
        }

        await StaysAsync(story, all, "Something has counted for its goal of referrals");
        await StaysAsync(story, total, "The insights have counted under the name “total”");
        (await RemoveAsync(story, none)).Expect(HttpStatusCode.OK);
        await ChangedAsync(story, all, "All", """ "scope": "program" """);
        (await RemoveAsync(story, all)).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task A_campaign_of_another_program_is_not_found_and_stays(StoreKind kind)
    {
        var (story, other) = (await Story.BeginAsync(hosts, kind), await Story.BeginAsync(hosts, kind));
        var id = await MadeAsync(story, "Spring");

        (await RemoveAsync(other, id)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");

        (await story.Program.GetAsync($"/v1/campaigns/{id}")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task A_manager_deletes_a_campaign_on_its_page_and_what_has_counted_stays(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var home = $"/console/{story.Program.Slug}/campaigns";
        var (empty, used) = (await MadeAsync(story, "Spring"), await MadeAsync(story, "Fair"));
        await ReferAsync(story, await story.AdvocateAsync("rosa@acme.example"), "fair");
        Task<Answer> DeleteAsync(string id) => manager.SubmitAsync($"{home}/{id}/deletion", [], $"{home}/{id}");

        (await manager.GetAsync($"{home}/{empty}")).Text.ShouldContain($"{empty}/deletion");
        (await (await story.Program.StaffAsync(StaffRole.Analyst)).GetAsync($"{home}/{empty}")).Text.ShouldNotContain("/deletion");
        (await DeleteAsync(used)).Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("A referral carries the name “fair”");
        var deleted = (await DeleteAsync(empty)).Expect(HttpStatusCode.SeeOther);

        (await manager.FollowAsync(deleted)).Text.ShouldContain("The campaign “Spring” is deleted.");
        (await manager.GetAsync($"{home}/{empty}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.SubmitAsync($"{home}/{empty}/deletion", [], $"{home}/{used}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await NotesAsync(story, empty)).ShouldBe(["made campaign", "deleted campaign"]);
        (await NotesAsync(story, used)).ShouldBe(["made campaign"]);
    }

    private static string Body(string name, string more) => $$"""
        { "name": "{{name}}", "begins_on": "2020-01-01", "ends_on": "2029-12-31"{{(more.Length > 0 ? ", " + more : "")}} }
        """;

    private static async Task<string> MadeAsync(Story story, string name, string more = "") =>
        (await story.Program.PostAsync("/v1/campaigns", JsonNode.Parse(Body(name, more)))).Expect(HttpStatusCode.Created)["id"].ToString();

    private static async Task ChangedAsync(Story story, string id, string name, string more = "") =>
        (await story.Program.PutAsync($"/v1/campaigns/{id}", JsonNode.Parse(Body(name, more))!)).Expect(HttpStatusCode.OK);

    private static async Task ReferAsync(Story story, string advocate, string campaign) =>
        (await story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = "Kim", ["email"] = "kim@globex.example" },
            ["introduction"] = "form",
            ["campaign"] = campaign,
        })).Expect(HttpStatusCode.Created);

    private static Task<Answer> RemoveAsync(Story story, string id, string? key = null) =>
        story.Program.SendAsync(HttpMethod.Delete, $"/v1/campaigns/{id}", null, key);

    private static async Task StaysAsync(Story story, string id, string why)
    {
        var refused = (await RemoveAsync(story, id)).Expect(HttpStatusCode.Conflict);
        refused.Code.ShouldBe("campaign_in_use");
        refused["detail"].ToString().ShouldStartWith(why);
    }

    private static async Task<IReadOnlyList<string>> NotesAsync(Story story, string id)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id && row.Subject == id).OrderBy(static row => row.Id)
            .Select(static row => row.Action).ToListAsync();
    }
}

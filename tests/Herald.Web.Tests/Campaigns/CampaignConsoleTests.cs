using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Campaigns;

/// <summary>Campaigns in the console.</summary>
public sealed class CampaignConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_campaign_is_made_changed_cloned_and_ended(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var saved = (await manager.SendAsync(home + "/new", (await NewAsync(manager, home)).With(
            ("name", "Bring a friend"), ("begins_on", "2026-01-01"), ("ends_on", "2030-12-31"), ("links", "letter\n winter "),
            ("goal.closed_value.target", "500.50"), ("goal.referrals.target", "80"), ("goal.referrals.by", "2030-06-30"))))
            .Expect(HttpStatusCode.SeeOther);
        var page = (await manager.FollowAsync(saved)).Text;
        page.ShouldContain("The campaign is saved.");
        page.ShouldContain("0 of 80 referrals by 30 Jun 2030");
        page.ShouldContain("0 of $500.50 closed by 31 Dec 2030");
        var own = manager.PathOf(saved);
        var made = (await program.GetAsync("/v1/campaigns"))["data"][0]!;
        made["goals"]!.ToJsonString().ShouldContain("50050");
        made["links"]!.ToJsonString().ShouldBe("""["letter","winter"]""");

        var fields = PageForm.FieldsOf((await manager.GetAsync(own + "/edit")).Expect(HttpStatusCode.OK), "campaign");
        fields.ShouldContain(("goal.closed_value.target", "500.50"));
        var changed = (await manager.SendAsync(own + "/edit", fields.With(("goal.won.target", "3")))).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(changed)).Text.ShouldContain("0 of 3 won by 31 Dec 2030");
        var copy = PageForm.FieldsOf((await manager.GetAsync($"{home}/new?copy={made["id"]}")).Expect(HttpStatusCode.OK), "campaign");
        copy.ShouldContain(("name", "Bring a friend, again"));
        copy.ShouldContain(("goal.won.target", "3"));
        (await manager.SendAsync(home + "/new", copy)).Expect(HttpStatusCode.SeeOther);
        (await program.GetAsync("/v1/campaigns"))["data"][0]!["slug"]!.ToString().ShouldBe("bring-a-friend-again");

        var ended = (await manager.SubmitAsync(own + "/end", [], own)).Expect(HttpStatusCode.SeeOther);
        (await manager.FollowAsync(ended)).Text.ShouldContain("The campaign is over.");
        (await manager.GetAsync(own + "/edit")).Expect(HttpStatusCode.Conflict);
        (await manager.GetAsync(home)).Text.ShouldContain("80 referrals, 3 won, $500.50 closed");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var fields = (await NewAsync(manager, home)).With(
            ("name", ""), ("about", "Kept"), ("begins_on", "soon"), ("ends_on", "2026-03-31"), ("goal.closed_value.target", "much"),
            ("goal.won.by", "2026-04-01"), ("goal.reviews.target", "0"));

        var page = (await manager.SendAsync(home + "/new", fields)).Expect(HttpStatusCode.UnprocessableEntity);

        string[] wrong =
            ["name", "begins_on", "goal-closed_value-target", "goal-won-target", "goal-won-by", "goal-reviews-target"];
        foreach (var field in wrong)
            page.Text.ShouldContain($"id=\"field-{field}-fault\"");
        PageForm.FieldsOf(page, "campaign").ShouldContain(("about", "Kept"));
        (await program.GetAsync("/v1/campaigns"))["data"].AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Campaigns_stand_side_by_side_four_at_most(StoreKind kind)
    {
        var (program, manager, home) = await BeginAsync(kind);
        var ids = new List<string>();
        for (var at = 1; at <= 5; at++)
        {
            ids.Add((await program.PostAsync("/v1/campaigns", new JsonObject
            {
                ["name"] = $"Campaign {at}",
                ["begins_on"] = "2026-03-01",
                ["ends_on"] = "2026-03-31",
                ["goals"] = new JsonArray(new JsonObject { ["measure"] = "won", ["target"] = at + 20 }),
            }))["id"].ToString());
        }

        var page = (await manager.GetAsync($"{home}/comparison?of={string.Join("&of=", ids)}&of=cpg_nonsense"))
            .Expect(HttpStatusCode.OK).Text;

        page.ShouldContain("0 of 24 won");
        page.ShouldNotContain("0 of 25 won");
        page.ShouldContain("choose 4 at most");
        (await manager.GetAsync(home + "/comparison?of=x")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task An_analyst_looks_and_changes_nothing(StoreKind kind)
    {
        var (program, _, home) = await BeginAsync(kind);
        var id = (await program.PostAsync("/v1/campaigns", JsonNode.Parse("""
            { "name": "Spring", "begins_on": "2026-03-01", "ends_on": "2026-05-31" }
            """)))["id"];
        var analyst = await program.StaffAsync(StaffRole.Analyst);

        var page = (await analyst.GetAsync($"{home}/{id}")).Expect(HttpStatusCode.OK).Text;

        page.ShouldNotContain("End it before its time");
        page.ShouldNotContain("Clone");
        (await analyst.GetAsync($"{home}/{id}/edit")).Expect(HttpStatusCode.Forbidden);
    }

    private static async Task<List<(string Name, string Value)>> NewAsync(Visitor manager, string home) =>
        PageForm.FieldsOf((await manager.GetAsync(home + "/new")).Expect(HttpStatusCode.OK), "campaign");

    private async Task<(ProgramDriver Program, Visitor Manager, string Home)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        return (program, await program.StaffAsync(StaffRole.Manager), $"/console/{program.Slug}/campaigns");
    }
}

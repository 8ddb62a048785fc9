using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Referrals;

/// <summary>What a CRM says of a referral, once, twice, late and wrongly.</summary>
public sealed class StageReportTests(Hosts hosts)
{
    private static readonly string[] Stages = ["qualified", "opportunity", "won"];

    [Theory, BothEngines]
    public async Task A_repeated_report_changes_nothing(StoreKind kind)
    {
        var (story, ana, referral) = await BeginAsync(kind);

        for (var time = 0; time < 3; time++)
        {
            await story.StageAsync(referral, "opportunity", 50_000, Version(1));
            await story.StageAsync(referral, "opportunity", 50_000, Version(1));
        }

        (await story.PointsAsync(ana)).ShouldBe((0, 30, 0)); // submitted, qualified, opportunity
        var decisions = (await story.Program.GetAsync($"/v1/advocates/{ana}/statement")).Expect(HttpStatusCode.OK);
        decisions["data"].AsArray().Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task A_stale_report_changes_nothing(StoreKind kind)
    {
        var (story, ana, referral) = await BeginAsync(kind);
        await story.StageAsync(referral, "won", 70_000, Version(3));

        var stale = await story.StageAsync(referral, "qualified", more: Version(2));

        stale["stage"].ToString().ShouldBe("won");
        stale["value"]["amount"]!.GetValue<long>().ShouldBe(70_000);
        (await story.PointsAsync(ana)).ShouldBe((0, 40, 0));
    }

    [Theory, BothEngines]
    public async Task One_version_with_two_contents_is_a_conflict(StoreKind kind)
    {
        var (story, _, referral) = await BeginAsync(kind);
        await story.StageAsync(referral, "opportunity", 50_000, Version(1));

        foreach (var body in new[] { Report("won", 50_000), Report("opportunity", 60_000), Report("opportunity", null) })
            (await story.Program.PostAsync($"/v1/referrals/{referral}/stages", body)).Expect(HttpStatusCode.Conflict).Code
                .ShouldBe("stage_version_conflict");
        (await story.ReferralAsync(referral))["value"]["amount"]!.GetValue<long>().ShouldBe(50_000);
        (await story.Program.PostAsync($"/v1/referrals/{referral}/stages", new JsonObject { ["stage"] = "won", ["source_version"] = 1 }))
            .Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task Lost_keeps_what_was_reached_before_the_win(StoreKind kind)
    {
        var (story, ana, referral) = await BeginAsync(kind);
        await story.StageAsync(referral, "won", 70_000);

        var lost = await story.StageAsync(referral, "lost", more: new() { ["reason"] = "Went with another." });

        lost["stages"].AsArray().Select(static stage => stage!["stage"]!.ToString())
            .ShouldBe(["submitted", "qualified", "opportunity", "lost"]);
        (await story.PointsAsync(ana)).ShouldBe((0, 30, 0));
        (await story.StageAsync(referral, "won", 70_000))["stage"].ToString().ShouldBe("won");
        (await story.PointsAsync(ana)).ShouldBe((0, 40, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Disqualified_keeps_the_submission_alone(StoreKind kind)
    {
        var (story, ana, referral) = await BeginAsync(kind);
        await story.StageAsync(referral, "opportunity", 70_000);

        var ended = await story.StageAsync(referral, "disqualified");

        ended["stages"].AsArray().Select(static stage => stage!["stage"]!.ToString()).ShouldBe(["submitted", "disqualified"]);
        ended.Json!["value"].ShouldBeNull();
        (await story.PointsAsync(ana)).ShouldBe((0, 10, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_decision_that_a_newer_report_overtook_is_explained_no_more(StoreKind kind)
    {
        var (story, _, referral) = await BeginAsync(kind);
        await story.StageAsync(referral, "won", 70_000, Version(1, "2024-02-05T00:00:00Z"));

        await story.StageAsync(referral, "lost", more: Version(2, "2024-02-04T00:00:00Z"));

        (await story.ReferralAsync(referral))["stage"].ToString().ShouldBe("lost");
        (await story.Program.GetAsync($"/v1/referrals/{referral}/explanation")).Expect(HttpStatusCode.OK)["decisions"].AsArray()
            .ShouldBeEmpty();
    }

    private static JsonObject Version(int version, string? occurredAt = null)
    {
        var more = new JsonObject { ["source"] = "crm", ["source_version"] = version };
        if (occurredAt is not null)
            more["occurred_at"] = occurredAt;
        return more;
    }

    private static JsonObject Report(string stage, long? value)
    {
        var body = Version(1);
        body["stage"] = stage;
        if (value is { } amount)
            body["value"] = new JsonObject { ["amount"] = amount, ["currency"] = "USD" };
        return body;
    }

    // Ten points for each stage.
    private async Task<(Story Story, string Advocate, string Referral)> BeginAsync(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        foreach (var stage in Stages.Prepend("submitted"))
        {
            await story.RuleAsync($$"""
                { "name": "{{stage}}", "trigger": { "type": "referral_stage", "stage": "{{stage}}" },
                  "give": [ { "to": "advocate", "kind": "points", "amount": 10 } ] }
                """);
        }

        var ana = await story.AdvocateAsync("ana@acme.example");
        return (story, ana, await story.ReferAsync(ana, "kim@globex.example"));
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Stories;

/// <summary>CRMs tell close dates as midnight, and some stages without any date.</summary>
public sealed class CloseDateTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_win_dated_before_an_undated_stage_counts(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Rewards.Offer.At("won"), Rewards.Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var referral = await story.ReferAsync(rosa, "kim@globex.example");
        await story.StageAsync(referral, "opportunity", 50_000);

        var won = await story.StageAsync(referral, "won", 45_000, new() { ["occurred_at"] = "2026-01-02T00:00:00Z" });

        won["stage"].ToString().ShouldBe("won");
        (await story.PointsAsync(rosa)).Available.ShouldBe(100);
        var stages = won["stages"].AsArray();
        var submitted = DateTimeOffset.Parse(stages[0]!["at"]!.ToString());
        stages.ShouldAllBe(stage => DateTimeOffset.Parse(stage!["at"]!.ToString()) >= submitted);
        await story.StageAsync(referral, "opportunity");
        (await story.ReferralAsync(referral))["stage"].ToString().ShouldBe("opportunity");
        await story.StageAsync(referral, "won", 45_000);
        (await story.PointsAsync(rosa)).Available.ShouldBe(100);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_was_said_can_be_read_with_its_reason_and_source(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var referral = await story.ReferAsync(rosa, "kim@globex.example");
        await story.StageAsync(referral, "won", 45_000, new() { ["source"] = "crm", ["source_version"] = "7" });

        var lost = await story.StageAsync(
            referral, "lost", null, new() { ["reason"] = "They stay with what they have", ["source"] = "crm" });

        var history = lost["history"].AsArray();
        history.Select(static told => told!["stage"]!.ToString()).ShouldBe(["won", "lost"]);
        history[0]!["source_version"]!.GetValue<long>().ShouldBe(7);
        lost["stages"].AsArray()[^1]!["reason"]!.ToString().ShouldBe("They stay with what they have");
    }

    [Theory, BothEngines]
    public async Task A_refund_in_another_currency_takes_nothing_back(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.EventAsync("o-1", "purchase", "c-1", 5_000);
        var refund = Story.Event("r-1", "refund", "c-1", null, new()
        {
            ["refund_of"] = "o-1",
            ["value"] = new JsonObject { ["amount"] = 50, ["currency"] = "EUR" },
        });

        var answer = await story.Program.PostAsync("/v1/events", refund);

        answer.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("currency_mismatch");
        (await story.Program.GetAsync("/v1/events/o-1/explanation")).Expect(HttpStatusCode.OK);
        (await story.Program.GetAsync("/v1/events/r-1/explanation")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task A_damaged_click_loses_no_sale(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);

        var answer = await story.EventAsync("o-1", "purchase", "c-1", 5_000, new() { ["click"] = "clk_nope" });

        answer.Json!["credit"].ShouldBeNull();
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Amounts;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Demo;

/// <summary>The demo replays published figures; whoever shows it must be able to rely on them.</summary>
public sealed class DemoTests
{
    private const string FirstHalf = "from=2013-01-01&to=2013-06-30";

    [Theory, BothEngines]
    public async Task The_published_figures_come_out_exactly_and_a_second_run_changes_nothing(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        using var demo = new DemoDriver(host, clock);
        // As if the power had failed midway; the next run goes on from there.
        var first = await demo.LoadAsync(demo.Plan with
        {
            Referrals =
                [.. demo.Plan.Referrals.Take(30).Select(static referral => referral with { Stages = [.. referral.Stages.Take(1)] })],
            Orders = [.. demo.Plan.Orders.Take(3)],
            Visits = [.. demo.Plan.Visits.Take(27)],
        });

        await demo.LoadAsync();

        await FiguresAreThePublishedOnesAsync(demo);
        await EachClosedReferralHasPaidTheLaptopAsync(demo);
        await TodayHasSomethingToShowAsync(demo);
        var before = await demo.CountAsync();
        await demo.LoadAsync();
        (await demo.CountAsync()).ShouldBe(before);
        (await demo.StatusAsync("/v1/program", first)).ShouldBe(HttpStatusCode.Unauthorized);
        (await demo.GetAsync("/v1/ledger/verification"))["balanced"].GetValue<bool>().ShouldBeTrue();
    }

    private static async Task FiguresAreThePublishedOnesAsync(DemoDriver demo)
    {
        var summary = await demo.GetAsync("/v1/insights/summary?" + FirstHalf);
        summary["leads"].GetValue<int>().ShouldBe(209);
        summary["pipeline"].ToJsonString().ShouldBe("""{"amount":17500000,"currency":"USD"}""");
        summary["closed"].ToJsonString().ShouldBe("""{"amount":6000000,"currency":"USD"}""");
        var campaigns = (await demo.GetAsync("/v1/campaigns"))["data"].AsArray();
        var half = campaigns.Single(static one => one!["slug"]!.ToString() == "first-six-months")!;
        (await demo.GetAsync($"/v1/campaigns/{half["id"]}"))["goals"].AsArray()
            .Select(static goal => goal!["progress"]!["count"]!.GetValue<long>()).ShouldBe([209, 8, 6_000_000]);
        (await demo.GetAsync("/v1/ledger/verification"))["balanced"].GetValue<bool>().ShouldBeTrue();
    }

    private static async Task EachClosedReferralHasPaidTheLaptopAsync(DemoDriver demo)
    {
        (await demo.ReferralsAsync("stage=won&" + FirstHalf)).Count.ShouldBe(8);
        foreach (var referral in await demo.ReferralsAsync("stage=won"))
            PointsOf(referral).ShouldBe(32_000, referral.ToJsonString());
        foreach (var referral in await demo.ReferralsAsync("stage=submitted&" + FirstHalf))
            PointsOf(referral).ShouldBe(100, referral.ToJsonString());
    }

    private static long PointsOf(JsonNode referral) => referral["postings"]!.AsArray()
        .Where(static posting => posting!["to"]!.ToString() == "advocate" && posting["unit"]!.ToString() == "points")
        .Sum(static posting => posting!["amount"]!.GetValue<long>());

    private static async Task TodayHasSomethingToShowAsync(DemoDriver demo)
    {
        var visitors = demo.Plan.Visits.Count;
        var summary = await demo.GetAsync("/v1/insights/summary?from=2026-01-01&to=2026-03-01");
        summary["clicks"].GetValue<int>().ShouldBe(visitors);
        (await demo.ReferralsAsync("stage=reversed")).Count.ShouldBe(1);
        await using var db = demo.OpenStore();
        (await db.Earnings.AnyAsync(static row => row.Pending > 0 && row.Unit != Unit.Points && row.Unit != null)).ShouldBeTrue();
        (await db.Referrals.MaxAsync(static row => row.SubmittedAt)).ShouldBeGreaterThan(new DateTimeOffset(2026, 2, 1, 0, 0, 0,
            TimeSpan.Zero));
    }
}

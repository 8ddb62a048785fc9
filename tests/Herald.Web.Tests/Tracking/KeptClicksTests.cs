using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Data.Tracking;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Herald.Web.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Herald.Web.Tests.Tracking.ClickStore;

namespace Herald.Web.Tests.Tracking;

/// <summary>Clicks are kept as long as the operator says, and what they decided stays.</summary>
public sealed class KeptClicksTests
{
    private readonly TestClock clock = new(); // 1 March 2026

    [Fact]
    public void The_shortest_time_is_longer_than_any_window() =>
        (May.AddMonths(HeraldSettings.KeepClicksMonthsMin) - May).ShouldBeGreaterThan(
            TimeSpan.FromDays(AttributionPolicy.WindowDaysMax + 28));

    // An id before all others would otherwise stand behind them, and all clicks be too old.
    [Fact]
    public void What_is_older_than_1970_is_older_than_every_click() =>
        NewId.FirstAt<ClickId>(May.AddYears(-100)).ShouldBe(NewId.FirstAt<ClickId>(DateTimeOffset.UnixEpoch));

    [Theory, BothEngines]
    public async Task What_a_click_decided_stays_when_it_is_dropped(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind, clock);
        string slug, purchase, referral, rosa, kim;
        JsonNode decided;
        await using (var host = await HeraldHost.StartAsync(store, clock))
        {
            var told = await Story.BeginAsync(host);
            slug = told.Program.Slug;
            await told.RuleAsync(Offer.OnPurchase, Offer.Points("\"basis_points\": 100, \"of\": \"value\""));
            (rosa, kim) = (await told.AdvocateAsync("rosa@acme.example"), await told.AdvocateAsync("kim@acme.example"));
            var first = await told.ClickAsync(await told.LinkAsync(kim));
            var second = await told.ClickAsync(await told.LinkAsync(rosa, new() { ["campaign"] = "spring" }), first);
            var bought = await told.EventAsync("o-1", "purchase", "c-1", 10_000, new() { ["cookie"] = second });
            (purchase, referral) = (bought["event"].ToString(), bought["credit"]["referral"]!.ToString());
            decided = await DecisionAsync(told, purchase);
        }

        clock.Advance(May.AddMonths(HeraldSettings.KeepClicksMonthsMin) - clock.GetUtcNow());
        await using var later = await HeraldHost.StartAsync(store, clock, Keeping);
        await CountedAsync(later);
        await KeepAsync(later);
        var story = new Story(await ProgramDriver.OfAsync(later, slug));
        (await story.Program.ClicksAsync()).ShouldBeEmpty();

        // Each of these settles the friend anew, by all that is known of him.
        await story.PurchaseAsync("o-2", "c-1", 5_000);
        await story.RefundAsync("r-1", "o-1", "c-1", 4_000);

        (await story.PointsAsync(rosa)).ShouldBe((0, 110, 0));
        (await story.PointsAsync(kim)).ShouldBe((0, 0, 0));
        JsonNode.DeepEquals(await DecisionAsync(story, purchase), decided).ShouldBeTrue();
        (await story.ReferralAsync(referral))["campaign"].ToString().ShouldBe("spring");
        await using (var db = store.Open())
            (await ClickRecounts.AskAsync(db, story.Program.Id, Ct)).ShouldBeTrue();
        await CountedAsync(later);
        await IsToldAsync(story, rosa, referral);
    }

    [Theory, BothEngines]
    public async Task Only_what_is_older_than_the_months_that_are_kept_is_dropped_while_clicks_go_on(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var host = await HeraldHost.StartAsync(store, clock, Keeping);
        var program = (await ProgramDriver.NewAsync(host)).Id;
        var edge = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero);
        var old = Enumerable.Range(0, (ForgetClicks.AtOnceMax * 2) + 7)
            .Select(at => ClickAt(edge.AddMilliseconds(-1).AddMinutes(-at), program)).ToArray();
        var kept = ClickAt(edge, program, previous: old[0].Id);
        await store.WriteAsync([.. old, kept, ClickAt(edge.AddYears(-5), program)]);

        await CountedAsync(host);
        var meanwhile = Task.Run(async () =>
        {
            for (var at = 0; at < 20; at++)
                await store.WriteAsync(ClickAt(clock.GetUtcNow().AddMinutes(at), program));
        });
        await KeepAsync(host);
        await meanwhile;

        await using var db = store.Open();
        (await db.Clicks.CountAsync(row => row.ProgramId == program && row.Id < kept.Id, Ct)).ShouldBe(0);
        (await db.Clicks.CountAsync(row => row.ProgramId == program, Ct)).ShouldBe(21);
        (await db.Clicks.SingleAsync(row => row.ProgramId == program && row.Id == kept.Id, Ct)).PreviousId.ShouldBe(old[0].Id);
    }

    [Theory, BothEngines]
    public async Task A_node_that_is_taken_over_deletes_no_more_and_another_goes_on(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var host = await HeraldHost.StartAsync(store, clock, Keeping);
        var program = (await ProgramDriver.NewAsync(host)).Id;
        await store.WriteAsync(
            [.. Enumerable.Range(0, ForgetClicks.AtOnceMax * 3).Select(at => ClickAt(May.AddYears(-4).AddMinutes(at), program))]);
        var before = ClickMonth.Of(clock.GetUtcNow()).Plus(-HeraldSettings.KeepClicksMonthsMin);
        var lease = await store.LeaseAsync(clock);
        await using var db = store.Open();
        var asked = 0;

        (await ForgetClicks.RunAsync(db, program, before, lease, async ct =>
        {
            // It freezes after its first transaction, past the end of its lease, and goes on as if no time had passed.
            if (++asked == 2)
            {
                clock.Advance(TimeSpan.FromMinutes(2));
                await store.LeaseAsync(clock, "two");
            }

            return lease;
        }, Ct)).ShouldBe(ForgetClicks.AtOnceMax);

        (await db.Clicks.CountAsync(row => row.ProgramId == program, Ct)).ShouldBe(ForgetClicks.AtOnceMax * 2);
        clock.Advance(TimeSpan.FromMinutes(2));
        await CountedAsync(host);
        await KeepAsync(host);
        (await db.Clicks.CountAsync(row => row.ProgramId == program, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_nodes_at_once_make_and_drop_each_month_once()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres, clock);
        await using var one = await HeraldHost.StartAsync(store, clock, Keeping);
        await using var two = await HeraldHost.StartAsync(store, clock, Keeping);
        (await store.PartsAsync()).ShouldBe(["clicks_2026_03", "clicks_2026_04", "clicks_2026_05", "clicks_other"]);
        var (lease, old) = (await store.LeaseAsync(clock), ClickMonth.Of(May.AddYears(-3)));
        for (var at = 0; at < 3; at++)
            await store.ChangeAsync((db, lease, ct) => ClickParts.MakeAsync(db, lease, old.Plus(at), ct), lease);
        await store.WriteAsync(ClickAt(May.AddYears(-3)));

        clock.Advance(TimeSpan.FromDays(31));
        await Eventually.TrueAsync(
            async () =>
            {
                await Task.WhenAll(KeepAsync(one), KeepAsync(two));
                return (await store.PartsAsync()).Count == 5;
            },
            "the months are as they should be");

        (await store.PartsAsync())
            .ShouldBe(["clicks_2026_03", "clicks_2026_04", "clicks_2026_05", "clicks_2026_06", "clicks_other"]);
        await using var db = store.Open();
        (await db.Clicks.CountAsync(Ct)).ShouldBe(0);
    }

    private static readonly DateTimeOffset May = new(2026, 5, 17, 8, 30, 0, TimeSpan.Zero);

    // The totals have all clicks that are there.
    private static async Task CountedAsync(HeraldHost host)
    {
        await using var db = host.OpenStore();
        await Eventually.TrueAsync(
            async () =>
            {
                await using var scope = host.Services.CreateAsyncScope();
                while (await scope.ServiceProvider.GetRequiredService<FoldTallies>().RunOnceAsync(Ct))
                    await Task.Yield();
                if (await ClickRecounts.DueAsync(db, Ct) is { } program)
                    await scope.ServiceProvider.GetRequiredService<RecountClicks>().StepAsync(program, Ct);
                return await ClickRecounts.AreCountedAsync(db, May.AddYears(10), Ct);
            },
            "the clicks are counted");
    }

    // What reads clicks answers as before.
    private static async Task IsToldAsync(Story story, string rosa, string referral)
    {
        (await story.Program.GetAsync($"/v1/referrals/{referral}/explanation")).Expect(HttpStatusCode.OK)["advocate"].ToString()
            .ShouldBe(rosa);
        (await story.Program.GetAsync("/v1/insights/summary?from=2026-02-01&to=2026-03-31")).Expect(HttpStatusCode.OK)["clicks"]
            .GetValue<int>().ShouldBe(2, "totals stay");
        var member = await story.Program.AdvocateAsync(rosa);
        (await member.GetAsync($"/hub/{story.Program.Slug}")).Expect(HttpStatusCode.OK);
        (await member.GetAsync($"/hub/{story.Program.Slug}/referrals/{referral}")).Expect(HttpStatusCode.OK);
        await story.BooksBalanceAsync();
    }

    private static HeraldSettings Keeping(HeraldSettings settings) =>
        settings with { KeepClicksMonths = HeraldSettings.KeepClicksMonthsMin };

    private static Task KeepAsync(HeraldHost host) => host.Services.GetRequiredService<KeepClicks>().RunOnceAsync(Ct);

    private static async Task<JsonNode> DecisionAsync(Story story, string purchase) =>
        (await story.Program.GetAsync($"/v1/events/{purchase}/explanation")).Expect(HttpStatusCode.OK)["decisions"][0]!.DeepClone();
}

using Herald.Web.Rewards;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Rewards;

public sealed class HoldTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Held_rewards_are_released_when_their_day_has_come_exactly_once(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await Story.BeginAsync(host);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100) + "," + Offer.Code("welcome"), "\"hold\": { \"days\": 14 }");
        await story.AddCodesAsync("welcome", "HELLO-1");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var bought = await story.PurchaseAsync("o-1", "c-1", 5000, await story.CodeAsync(rosa));
        var referral = bought["credit"]["referral"]!.ToString();

        bought["postings"][0]!["releases_at"]!.ToString().ShouldBe("2026-03-15T12:00:00Z");
        clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        await ReleaseTwiceAsync(host);
        (await story.PointsAsync(rosa)).ShouldBe((100, 0, 0));
        (await story.ReferralAsync(referral))["postings"].AsArray().ShouldAllBe(static row => row!["state"]!.ToString() == "pending"
            && row["code"] == null);
        clock.Advance(TimeSpan.FromSeconds(1));
        await ReleaseTwiceAsync(host);

        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        (await story.ReferralAsync(referral))["postings"][1]!["code"]!.ToString().ShouldBe("HELLO-1");
        (await story.StatementAsync(rosa)).Count(static line => line!["kind"]!.ToString() == "release").ShouldBe(1);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_reward_held_until_a_stage_is_released_voided_and_given_again_with_it(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("submitted"), Offer.Points(100), "\"hold\": { \"until_stage\": \"opportunity\" }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var referral = await story.ReferAsync(rosa, "kim@globex.example");

        var seen = new List<(long, long, long)> { await story.PointsAsync(rosa) };
        foreach (var stage in new[] { "qualified", "disqualified", "qualified", "opportunity", "disqualified", "won", "lost" })
        {
            await story.StageAsync(referral, stage);
            seen.Add(await story.PointsAsync(rosa));
        }

        seen.ShouldBe([(100, 0, 0), (100, 0, 0), (0, 0, 0), (100, 0, 0), (0, 100, 0), (0, 0, 0), (0, 100, 0), (0, 100, 0)]);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_is_never_taken_back_stays_once_its_stage_was_reached(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("submitted"), Offer.Points(100), "\"hold\": { \"until_stage\": \"won\" }, \"reversal\": \"none\"");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var reached = await story.ReferAsync(rosa, "kim@globex.example");
        var missed = await story.ReferAsync(rosa, "lee@globex.example");

        await story.StageAsync(reached, "won");
        await story.StageAsync(reached, "lost");
        await story.StageAsync(missed, "lost");

        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.BooksBalanceAsync();
    }

    private static async Task ReleaseTwiceAsync(HeraldHost host)
    {
        var release = host.Services.GetRequiredService<ReleaseRewards>();
        await Task.WhenAll(Task.Run(() => release.RunOnceAsync(CancellationToken.None)),
            Task.Run(() => release.RunOnceAsync(CancellationToken.None)));
    }
}

using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class ReversalTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_refund_takes_back_as_the_rule_says(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(1_000), "\"reversal\": \"full\"");
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(10_000), "\"reversal\": \"none\"");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.PurchaseAsync("o-1", "c-1", 9_000, await story.CodeAsync(rosa));

        var left = new List<long> { (await story.PointsAsync(rosa)).Available };
        foreach (var (refund, value) in new[] { ("r-1", 3_000), ("r-1", 3_000), ("r-2", 3_000), ("r-3", 9_000) })
        {
            await story.RefundAsync(refund, "o-1", "c-1", value);
            left.Add((await story.PointsAsync(rosa)).Available);
        }

        left.ShouldBe([11_100, 10_067, 10_067, 10_034, 10_000]);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_stage_that_is_lost_takes_back_as_the_rule_says_and_gives_again_when_reopened(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("won"), Offer.Points(100));
        await story.RuleAsync(Offer.At("won"), Offer.Points(1_000), "\"reversal\": \"full\"");
        await story.RuleAsync(Offer.At("won"), Offer.Points(10_000), "\"reversal\": \"none\"");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var referral = await story.ReferAsync(rosa, "kim@globex.example");

        var left = new List<long>();
        foreach (var stage in new[] { "won", "lost", "opportunity", "won", "disqualified" })
        {
            await story.StageAsync(referral, stage);
            left.Add((await story.PointsAsync(rosa)).Available);
        }

        left.ShouldBe([11_100, 10_000, 10_000, 11_100, 10_000]);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task What_was_spent_becomes_a_debt_that_later_earnings_repay(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);
        await story.PurchaseAsync("o-1", "c-1", 5_000, code);
        await story.SpendAsync(rosa, 80);

        await story.RefundAsync("r-1", "o-1", "c-1");
        (await story.PointsAsync(rosa)).ShouldBe((0, 0, 80));
        await story.RefundAsync("r-1", "o-1", "c-1");
        (await story.PointsAsync(rosa)).ShouldBe((0, 0, 80));
        await story.PurchaseAsync("o-2", "c-2", 5_000, code);

        (await story.PointsAsync(rosa)).ShouldBe((0, 20, 0));
        await story.BooksBalanceAsync();
    }
}

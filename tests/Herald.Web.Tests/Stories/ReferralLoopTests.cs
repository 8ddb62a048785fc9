using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Stories;

/// <summary>The loop from first click to proved reward, as a company's systems go through it.</summary>
public sealed class ReferralLoopTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_click_that_becomes_a_purchase_rewards_both_sides(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync("""
            { "name": "Friend became a customer", "trigger": { "type": "referral_stage", "stage": "won" },
              "when": "event.value >= 50.00 USD",
              "give": [ { "to": "advocate", "kind": "points", "amount": 100 }, { "to": "friend", "kind": "money", "amount": 1000, "currency": "USD" } ],
              "hold": { "days": 14 } }
            """);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var click = await story.ClickAsync(await story.LinkAsync(rosa));

        var signup = await story.EventAsync("signup-1", "signup", "c-1", more: new() { ["click"] = click });
        var purchase = await story.EventAsync("order-1", "purchase", "c-1", 12900);

        signup["credit"]["advocate"]!.ToString().ShouldBe(rosa);
        signup["credit"]["evidence"]!.ToString().ShouldBe("click");
        purchase["postings"].AsArray().Count.ShouldBe(2);
        purchase["postings"][0]!["state"]!.ToString().ShouldBe("pending");
        (await story.PointsAsync(rosa)).ShouldBe((100, 0, 0));
        var referral = await story.ReferralAsync(signup["credit"]["referral"]!.ToString());
        referral["stage"].ToString().ShouldBe("won");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task The_closed_deal_tops_up_to_the_total(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync("""
            { "name": "Submitted", "trigger": { "type": "referral_stage", "stage": "submitted" }, "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] }
            """);
        await story.RuleAsync("""
            { "name": "Closed", "trigger": { "type": "referral_stage", "stage": "won" },
              "give": [ { "to": "advocate", "kind": "points", "up_to_total": 32000, "per": "referral" } ] }
            """);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var referral = await story.ReferAsync(rosa, "kim@globex.example");

        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.StageAsync(referral, "opportunity", 5_000_000);
        await story.StageAsync(referral, "won", 4_800_000);
        await story.StageAsync(referral, "won", 4_800_000);

        (await story.PointsAsync(rosa)).ShouldBe((0, 32_000, 0));
        await story.StageAsync(referral, "lost");
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_refund_takes_back_its_share_once(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync("""
            { "name": "Ten percent", "trigger": { "type": "event", "event": "purchase" },
              "give": [ { "to": "advocate", "kind": "money", "basis_points": 1000, "of": "value", "currency": "USD" } ] }
            """);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = (await story.LinkAsync(rosa))["code"].ToString();
        await story.EventAsync("order-1", "purchase", "c-1", 10_000, more: new() { ["code"] = code });

        await story.EventAsync("refund-1", "refund", "c-1", 4_000, more: new() { ["refund_of"] = "order-1" });
        var again = await story.EventAsync("refund-1", "refund", "c-1", 4_000, more: new() { ["refund_of"] = "order-1" });

        again["duplicate"].GetValue<bool>().ShouldBeTrue();
        (await story.MoneyAsync(rosa)).ShouldBe((600, 0));
        await story.BooksBalanceAsync();
    }
}

using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class RuleVersionTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_new_version_prices_what_comes_and_leaves_what_was_earned(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rule = await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.PurchaseAsync("o-1", "c-1", 5_000, await story.CodeAsync(rosa));

        var changed = await story.ChangeRuleAsync(rule, Offer.OnPurchase, Offer.Points(7));
        var second = await story.PurchaseAsync("o-2", "c-1", 5_000);

        changed["version"].GetValue<int>().ShouldBe(2);
        second["postings"].AsArray().ShouldHaveSingleItem()!["rule_version"]!.GetValue<int>().ShouldBe(2);
        (await story.PointsAsync(rosa)).ShouldBe((0, 107, 0));
        await story.RefundAsync("r-1", "o-1", "c-1", 2_500);
        (await story.PointsAsync(rosa)).ShouldBe((0, 57, 0));
        (await story.StatementAsync(rosa)).Select(static line => (line!["amount"]!.GetValue<long>(), line["rule_version"]!.GetValue<int>()))
            .ShouldBe([(-50, 1), (7, 2), (100, 1)]);
        (await story.Program.GetAsync($"/v1/rules/{rule}"))["version"].GetValue<int>().ShouldBe(2);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_rule_does_not_pay_for_what_was_before_it(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.PurchaseAsync("o-1", "c-1", 5_000, await story.CodeAsync(rosa));
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        await story.RuleAsync(Offer.At("won"), Offer.Points(1_000));

        var signup = await story.EventAsync("s-1", "signup", "c-1");
        var second = await story.PurchaseAsync("o-2", "c-1", 5_000);

        signup["postings"].AsArray().ShouldBeEmpty();
        second["postings"].AsArray().Count.ShouldBe(1);
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_suspended_rule_pays_nothing_for_what_happens_meanwhile(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rule = await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.PurchaseAsync("o-1", "c-1", 5_000, await story.CodeAsync(rosa));

        var paused = (await story.Program.PostAsync($"/v1/rules/{rule}/suspension")).Expect(HttpStatusCode.OK);
        await story.Program.PostAsync($"/v1/rules/{rule}/suspension");
        await story.PurchaseAsync("o-2", "c-1", 5_000);
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        var resumed = (await story.Program.DeleteAsync($"/v1/rules/{rule}/suspension")).Expect(HttpStatusCode.OK);
        (await story.Program.DeleteAsync($"/v1/rules/{rule}/suspension")).Expect(HttpStatusCode.OK);
        await story.PurchaseAsync("o-3", "c-1", 5_000);

        paused["suspended_at"].ToString().ShouldNotBeEmpty();
        resumed.Json!["suspended_at"].ShouldBeNull();
        (await story.PointsAsync(rosa)).ShouldBe((0, 200, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_statement_line_tells_its_reason_referral_rule_and_release(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rule = await story.RuleAsync(Offer.OnPurchase, Offer.Money("\"basis_points\": 1000"), "\"hold\": { \"days\": 14 }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var at = TimeProvider.System.GetUtcNow().AddDays(-1);
        var bought =
            await story.EventAsync("o-1", "purchase", "c-1", 12_900,
            new() { ["code"] = await story.CodeAsync(rosa), ["occurred_at"] = at.ToString("O") });
        await story.RefundAsync("r-1", "o-1", "c-1", 12_900);

        var lines = await story.StatementAsync(rosa);

        lines.Select(static line => (line!["kind"]!.ToString(), line["unit"]!.ToString(), line["amount"]!.GetValue<long>()))
            .ShouldBe([("take_back", "USD", -1290), ("earn", "USD", 1290)]);
        lines[1]!["reason"]!.ToString().ShouldBe("10 % of 129.00 USD = 12.90 USD");
        lines[0]!["reason"]!.ToString().ShouldContain("12.90 USD taken back for what was returned");
        foreach (var line in lines)
        {
            line!["referral"]!.ToString().ShouldBe(bought["credit"]["referral"]!.ToString());
            (line["rule"]!.ToString(), line["rule_version"]!.GetValue<int>()).ShouldBe((rule, 1));
            line["postings"]!.AsArray().Sum(static posting => posting!["amount"]!.GetValue<long>()).ShouldBe(0);
        }

        lines[1]!["releases_at"].ShouldBeNull();
        await story.PurchaseAsync("o-2", "c-1", 10_000);
        var releasesAt = (await story.StatementAsync(rosa))[0]!["releases_at"]!.ToString();
        DateTimeOffset.Parse(releasesAt).ShouldBe(TimeProvider.System.GetUtcNow().AddDays(14),
            TimeSpan.FromMinutes(1));
    }

    [Theory, BothEngines]
    public async Task An_occasion_that_moves_to_another_version_is_paid_as_that_says(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var rule = await story.RuleAsync(Offer.At("won"), Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        await story.PurchaseAsync("o-1", "c-1", 5_000, await story.CodeAsync(rosa));
        await story.ChangeRuleAsync(rule, Offer.At("won"), Offer.Money("\"amount\": 1000"));
        await story.PurchaseAsync("o-2", "c-1", 5_000);

        await story.RefundAsync("r-1", "o-1", "c-1");

        (await story.PointsAsync(rosa)).ShouldBe((0, 0, 0));
        (await story.MoneyAsync(rosa)).ShouldBe((1000, 0));
        await story.BooksBalanceAsync();
    }
}

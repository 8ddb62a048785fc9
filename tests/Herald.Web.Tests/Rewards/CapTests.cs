using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class CapTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task An_advocate_is_paid_so_often_and_not_more(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(10), "\"caps\": { \"per_advocate\": 2 }");
        var (rosa, omar) = (await story.AdvocateAsync("rosa@acme.example"), await story.AdvocateAsync("omar@acme.example"));
        var (code, other) = (await story.CodeAsync(rosa), await story.CodeAsync(omar));

        await story.PurchaseAsync("o-1", "c-1", 1000, code);
        await story.PurchaseAsync("o-2", "c-2", 1000, code);
        var third = await story.PurchaseAsync("o-3", "c-3", 1000, code);
        await story.PurchaseAsync("o-4", "c-1", 1000);
        await story.PurchaseAsync("o-5", "c-5", 1000, other);

        (await story.PointsAsync(rosa)).Available.ShouldBe(20);
        (await story.PointsAsync(omar)).Available.ShouldBe(10);
        await ShouldSayAsync(story, third["credit"]["referral"]!.ToString(), "cap_per_advocate");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task The_days_of_a_cap_look_back_from_each_occasion(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(10), "\"caps\": { \"per_advocate\": 1, \"per_advocate_days\": 30 }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        foreach (var (order, day) in new[] { ("o-1", 0), ("o-2", 29), ("o-3", 31), ("o-4", 60), ("o-5", 62) })
        {
            var at = TimeProvider.System.GetUtcNow().AddDays(day - 80).ToString("O");
            await story.EventAsync(order, "purchase", "c-1", 1000, new() { ["code"] = code, ["occurred_at"] = at });
        }

        (await story.PointsAsync(rosa)).Available.ShouldBe(30);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_referral_is_paid_so_often_and_another_one_anew(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(10), "\"caps\": { \"per_referral\": 1 }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        var first = await story.PurchaseAsync("o-1", "c-1", 1000, code);
        await story.PurchaseAsync("o-2", "c-1", 1000);
        await story.PurchaseAsync("o-3", "c-2", 1000, code);

        (await story.PointsAsync(rosa)).Available.ShouldBe(20);
        await ShouldSayAsync(story, first["credit"]["referral"]!.ToString(), "cap_per_referral");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_budget_is_never_overrun_and_what_is_taken_back_frees_it(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(40) + "," + Offer.Points("\"amount\": 20", "friend"),
            "\"caps\": { \"budget\": 150 }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        await story.PurchaseAsync("o-1", "c-1", 1000, code);
        await story.PurchaseAsync("o-2", "c-2", 1000, code);
        var third = await story.PurchaseAsync("o-3", "c-3", 1000, code);
        await story.RefundAsync("r-1", "o-1", "c-1");
        await story.PurchaseAsync("o-4", "c-4", 1000, code);

        (await story.PointsAsync(rosa)).Available.ShouldBe(80);
        await ShouldSayAsync(story, third["credit"]["referral"]!.ToString(), "budget_spent");
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_win_whose_value_is_told_later_keeps_its_place_in_the_budget(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("won"), Offer.Points(100), "\"caps\": { \"budget\": 100, \"per_advocate\": 1 }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var referral = await story.ReferAsync(rosa, "kim@globex.example");

        await story.StageAsync(referral, "won");
        await story.StageAsync(referral, "won", 50_000);

        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_rule_pays_within_its_period_by_when_it_happened(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var day = TimeProvider.System.GetUtcNow().AddDays(-10);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(10), $$"""
            "period": { "from": "{{day:yyyy-MM-dd}}T00:00:00Z", "to": "{{day.AddDays(2):yyyy-MM-dd}}T00:00:00Z" }
            """);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        foreach (var (order, at) in new[] { ("o-1", "-1 23:59:59.999999"), ("o-2", "0 00:00:00"), ("o-3", "1 23:59:59.999999"),
            ("o-4", "2 00:00:00") })
        {
            var parts = at.Split(' ');
            var instant = $"{day.AddDays(int.Parse(parts[0])):yyyy-MM-dd}T{parts[1]}Z";
            await story.EventAsync(order, "purchase", "c-1", 1000, new() { ["code"] = code, ["occurred_at"] = instant });
        }

        (await story.PointsAsync(rosa)).Available.ShouldBe(20);
        await story.BooksBalanceAsync();
    }

    private static async Task ShouldSayAsync(Story story, string referral, string code) =>
        (await story.VerdictsAsync(referral)).ShouldContain(verdict => verdict["code"]!.ToString() == code
            && !verdict["paid"]!.GetValue<bool>());
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Races;

public sealed class EventRaceTests(Hosts hosts)
{
    private const int Many = 64;

    [Theory, BothEngines]
    public async Task The_same_event_at_once_has_one_effect_and_equal_answers(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var body = Story.Event("o-1", "purchase", "c-1", 5_000, new() { ["code"] = await story.CodeAsync(rosa) });

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => story.Program.PostAsync("/v1/events", body)));

        answers.ShouldAllBe(static answer => answer.Status == HttpStatusCode.OK);
        answers.Count(static answer => !answer["duplicate"].GetValue<bool>()).ShouldBe(1);
        answers.Select(static answer => answer.Text.Replace("\"duplicate\":true", "\"duplicate\":false",
            StringComparison.Ordinal)).Distinct().Count().ShouldBe(1);
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task One_idempotency_key_at_once_makes_one_referral(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var body = JsonNode.Parse($$"""
            { "advocate": "{{rosa}}", "friend": { "name": "Kim", "email": "kim@globex.example" }, "introduction": "form" }
            """);

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => story.Program.PostAsync("/v1/referrals", body, "k-1")));

        var made = answers.Where(static answer => answer.Status == HttpStatusCode.Created).ToArray();
        made.Count(static answer => !answer.Message.Headers.Contains("Idempotent-Replayed")).ShouldBe(1);
        made.Select(static answer => answer.Text).Distinct().Count().ShouldBe(1);
        answers.Except(made).ShouldAllBe(static answer => answer.Status == HttpStatusCode.Conflict
            && answer.Code == "idempotency_key_in_flight");
        (await story.Program.GetAsync("/v1/referrals"))["data"].AsArray().Count.ShouldBe(1);
        (await story.PointsAsync(rosa)).ShouldBe((0, 100, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Refunds_at_once_never_take_back_more_than_was_given(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);
        await story.PurchaseAsync("o-1", "c-1", 10_000, code);
        await story.PurchaseAsync("o-2", "c-2", 10_000, code);

        await Task.WhenAll(
            story.RefundAsync("r-1", "o-1", "c-1", 6_000), story.RefundAsync("r-2", "o-1", "c-1", 7_000),
            story.RefundAsync("r-3", "o-2", "c-2", 3_000), story.RefundAsync("r-4", "o-2", "c-2", 3_000), story.RefundAsync("r-3", "o-2",
                "c-2", 3_000));

        (await story.PointsAsync(rosa)).ShouldBe((0, 40, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Purchases_of_many_friends_at_once_never_overrun_the_budget(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(30), "\"caps\": { \"budget\": 500 }");
        await story.RuleAsync(Offer.OnPurchase, Offer.Money("\"amount\": 100"), "\"caps\": { \"per_advocate\": 5 }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        await Task.WhenAll(Enumerable.Range(1, 32).Select(at => story.PurchaseAsync($"o-{at}", $"c-{at}", 5_000, code)));

        (await story.PointsAsync(rosa)).ShouldBe((0, 480, 0));
        (await story.MoneyAsync(rosa)).ShouldBe((500, 0));
        await story.BooksBalanceAsync();
    }
}

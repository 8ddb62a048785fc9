using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class GiftSizeTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Amounts_and_shares_go_to_both_sides_rounded_down(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, string.Join(',',
            Offer.Points(7), Offer.Points("\"basis_points\": 100"), Offer.Money("\"basis_points\": 1000, \"of\": \"value\""),
            Offer.Points("\"amount\": 5", "friend"), Offer.Money("\"basis_points\": 500", to: "friend")));
        var rosa = await story.AdvocateAsync("rosa@acme.example");

        var answer = await story.PurchaseAsync("o-1", "c-1", 12_999, await story.CodeAsync(rosa));

        answer["postings"].AsArray()
            .Select(static row => (row!["to"]!.ToString(), row["unit"]!.ToString(), row["amount"]!.GetValue<long>()))
            .ShouldBe([("advocate", "points", 7), ("advocate", "points", 129), ("advocate", "USD", 1299), ("friend", "points", 5),
                ("friend", "USD", 649)]);
        (await story.PointsAsync(rosa)).ShouldBe((0, 136, 0));
        (await story.MoneyAsync(rosa)).ShouldBe((1299, 0));
        var wallet = (await story.Program.GetAsync($"/v1/friends/{answer["postings"][3]!["account"]}/wallet")).Expect(HttpStatusCode.OK);
        wallet["points"]["available"]!.GetValue<long>().ShouldBe(5);
        wallet["money"][0]!["available"]!.GetValue<long>().ShouldBe(649);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task A_share_of_another_currency_or_of_nothing_gives_nothing_and_says_why(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("won"), Offer.Money("\"basis_points\": 1000", "EUR"));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var answer = await story.PurchaseAsync("o-1", "c-1", 10_000, await story.CodeAsync(rosa));
        var silent = await story.ReferAsync(rosa, "kim@globex.example");
        await story.StageAsync(silent, "won");

        answer["postings"].AsArray().ShouldBeEmpty();
        (await ReasonAsync(story, answer["credit"]["referral"]!.ToString())).ShouldContain("the value is in USD and the gift in EUR");
        (await ReasonAsync(story, silent)).ShouldContain("nobody said what it is worth");
        (await story.MoneyAsync(rosa)).ShouldBe((0, 0));
    }

    [Theory, BothEngines]
    public async Task Up_to_total_counts_what_this_referral_gave_each_side(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("submitted"), Offer.Points(100) + "," + Offer.Points("\"amount\": 30", "friend"));
        await story.RuleAsync(Offer.At("won"), string.Join(',',
            Offer.Points("\"up_to_total\": 1000, \"per\": \"referral\""), Offer.Points("\"up_to_total\": 50", "friend")));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var first = await story.ReferAsync(rosa, "kim@globex.example");
        await story.ReferAsync(rosa, "lee@globex.example");

        await story.StageAsync(first, "won");

        (await story.PointsAsync(rosa)).ShouldBe((0, 1100, 0));
        var friend = (await story.ReferralAsync(first))["friend"]["id"]!.ToString();
        (await story.Program.GetAsync($"/v1/friends/{friend}/wallet"))["points"]["available"]!.GetValue<long>().ShouldBe(50);
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Tiers_by_count_give_more_for_later_referrals_and_events(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        const string Tiers = """
            "tiers": [ { "from": 1, "amount": 10 }, { "from": 3, "amount": 40 } ]
            """;
        await story.RuleAsync(Offer.At("won"), Offer.Points(Tiers));
        await story.RuleAsync(Offer.On("renewal"), Offer.Points("\"by\": \"count\"," + Tiers));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        for (var at = 1; at <= 3; at++)
            await story.PurchaseAsync($"o-{at}", $"c-{at}", 1000, code);
        (await story.PointsAsync(rosa)).ShouldBe((0, 60, 0));
        for (var at = 1; at <= 3; at++)
            await story.EventAsync($"r-{at}", "renewal", $"c-{at % 2 + 1}");

        (await story.PointsAsync(rosa)).ShouldBe((0, 120, 0));
        await story.BooksBalanceAsync();
    }

    [Theory, BothEngines]
    public async Task Tiers_by_value_give_by_what_was_bought_and_nothing_below_the_first(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points("""
            "by": "value", "tiers": [ { "from": 5000, "amount": 50 }, { "from": 10000, "basis_points": 100 } ]
            """));
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var code = await story.CodeAsync(rosa);

        var earned = new List<long>();
        foreach (var value in new[] { 4999, 5000, 9999, 10_000, 25_000 })
        {
            await story.PurchaseAsync($"o-{value}", $"c-{value}", value, code);
            earned.Add((await story.PointsAsync(rosa)).Available);
        }

        earned.ShouldBe([0, 50, 100, 200, 450]);
        await story.BooksBalanceAsync();
    }

    private static async Task<string> ReasonAsync(Story story, string referral) =>
        (await story.VerdictsAsync(referral)).ShouldHaveSingleItem()["reasons"]!.AsArray().ShouldHaveSingleItem()!.ToString();
}

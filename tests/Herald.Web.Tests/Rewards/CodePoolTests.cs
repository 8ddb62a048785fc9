using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Rewards;

public sealed class CodePoolTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_code_is_given_once_and_withdrawn_with_its_purchase(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Code("welcome"));
        await story.AddCodesAsync("welcome", "A-1", "A-2");
        await story.AddCodesAsync("welcome", "A-2", "A-1");
        var code = await story.CodeAsync(await story.AdvocateAsync("rosa@acme.example"));

        var first = await story.PurchaseAsync("o-1", "c-1", 5_000, code);
        var back = await story.RefundAsync("r-1", "o-1", "c-1");
        var second = await story.PurchaseAsync("o-2", "c-2", 5_000, code);

        Codes(first).ShouldBe(["A-1"]);
        Codes(second).ShouldBe(["A-2"]);
        back["postings"][0]!["state"]!.ToString().ShouldBe("taken_back");
        await PoolShouldBeAsync(story, 0, 1, 1);
    }

    [Theory, BothEngines]
    public async Task An_empty_pool_waits_and_is_served_when_codes_come(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Code("welcome"));
        var code = await story.CodeAsync(await story.AdvocateAsync("rosa@acme.example"));
        var first = await story.PurchaseAsync("o-1", "c-1", 5_000, code);
        var second = await story.PurchaseAsync("o-2", "c-2", 5_000, code);
        first["postings"][0]!["state"]!.ToString().ShouldBe("pending");

        await story.AddCodesAsync("welcome", "A-1");

        (await GivenAsync(story, first)).ShouldBe("A-1");
        (await GivenAsync(story, second)).ShouldBeNull();
        await PoolShouldBeAsync(story, 0, 1, 0);
        await story.AddCodesAsync("welcome", "A-2", "A-3");
        (await GivenAsync(story, second)).ShouldBe("A-2");
        await PoolShouldBeAsync(story, 1, 2, 0);
    }

    [Theory, BothEngines]
    public async Task A_code_held_until_a_stage_is_served_late_only_where_the_stage_stands(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("submitted"), Offer.Code("welcome", "advocate"), "\"hold\": { \"until_stage\": \"qualified\" }");
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var waits = await story.ReferAsync(rosa, "kim@globex.example");
        var stands = await story.ReferAsync(rosa, "lee@globex.example");
        await story.StageAsync(stands, "qualified");

        await story.AddCodesAsync("welcome", "A-1", "A-2");

        (await story.ReferralAsync(stands))["postings"][0]!["code"]!.ToString().ShouldBe("A-1");
        (await story.ReferralAsync(waits))["postings"][0]!["code"].ShouldBeNull();
        await PoolShouldBeAsync(story, 1, 1, 0);
    }

    [Theory, BothEngines]
    public async Task Friends_who_buy_at_once_never_get_one_code(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Code("welcome"));
        await story.AddCodesAsync("welcome", [.. Enumerable.Range(1, 12).Select(static at => $"A-{at:00}")]);
        var code = await story.CodeAsync(await story.AdvocateAsync("rosa@acme.example"));

        var answers = await Task.WhenAll(Enumerable.Range(1, 16).Select(at => story.PurchaseAsync($"o-{at}", $"c-{at}", 5_000, code)));

        var given = answers.SelectMany(Codes).ToArray();
        given.Length.ShouldBe(12);
        given.ShouldBeUnique();
        await PoolShouldBeAsync(story, 0, 12, 0);
    }

    private static IEnumerable<string> Codes(Answer answer) =>
        answer["postings"].AsArray().Select(static row => row!["code"]?.ToString()).OfType<string>();

    private static async Task<string?> GivenAsync(Story story, Answer purchase) =>
        (await story.ReferralAsync(purchase["credit"]["referral"]!.ToString()))["postings"][0]!["code"]?.ToString();

    private static async Task PoolShouldBeAsync(Story story, int waiting, int given, int withdrawn)
    {
        var pool = (await story.Program.GetAsync("/v1/pools"))["data"].AsArray().ShouldHaveSingleItem()!.AsObject();
        pool.Where(static field => field.Key != "name")
            .Select(static field => field.Value!.GetValue<int>()).ShouldBe([waiting, given, withdrawn]);
    }
}

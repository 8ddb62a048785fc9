using System.Net;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Hub;

public sealed class WalletTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Who_has_nothing_yet_learns_what_will_stand_here(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        (await story.ReadAsync("/wallet")).ShouldContain("Nothing is written yet Each reward stands here with what it was for");
    }

    [Theory, BothEngines]
    public async Task The_statement_says_month_by_month_what_each_line_was_for_and_what_was_his_after_it(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "nl-NL");
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(1_500));
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points(2_000), "\"hold\": { \"days\": 14 }");
        var kim = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        story.Clock!.Advance(TimeSpan.FromDays(25));
        await story.PageAsync();
        story.Clock.Advance(TimeSpan.FromDays(15));
        await story.Story.StageAsync(kim, "won", 100_00);

        var wallet = await story.ReadAsync("/wallet");

        wallet.ShouldContain("3.500 points earned so far.");
        wallet.ShouldContain("2.000 points, yours on 24 april Because Kim became a customer.");
        wallet.ShouldContain("April 2026 +2.000 points Because Kim became a customer Yours on 24 april. "
            + "By the rule: You get 2.000 points when your friend becomes a customer. "
            + "10 apr 2026 · yours after it: 1.500 points +2.000 points Pending");
        wallet.ShouldContain("Maart 2026 +1.500 points For referring Kim "
            + "By the rule: You get 1.500 points for each friend whom you refer. "
            + "1 mrt 2026 · yours after it: 1.500 points +1.500 points Yours");
    }

    [Theory, BothEngines]
    public async Task What_is_his_and_what_waits_is_said_in_his_language(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "de-AT");
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(1_500));
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points(2_000), "\"hold\": { \"days\": 14 }");
        await story.Story.StageAsync(await story.Story.ReferAsync(story.Rosa, "Kim@globex.example"), "won", 100_00);

        var wallet = await story.ReadAsync("/wallet");

        wallet.ShouldContain("points verdient.");
        wallet.ShouldContain("Gehört dir 1");
        wallet.ShouldContain("Es wartet 14 Tage, falls etwas zurückgegeben wird.");
        wallet.ShouldContain("Frei am 15. März. Nach der Regel: Du bekommst ");
        wallet.ShouldContain("Noch nicht frei");
    }

    [Theory, BothEngines]
    public async Task A_debt_is_explained_and_what_was_taken_back_stands_there(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        await story.Story.RuleAsync(Offer.OnPurchase, Offer.Points(300));
        var code = await story.Story.CodeAsync(story.Rosa);
        await story.Story.PurchaseAsync("e-1", "kim", 20_000, code);
        await story.Story.SpendAsync(story.Rosa, 300);
        await story.Story.RefundAsync("e-2", "e-1", "kim");

        var wallet = await story.ReadAsync("/wallet");

        wallet.ShouldContain("You owe 300 points: something that you had spent already was returned. "
            + "What you earn next goes against it first; you pay nothing.");
        wallet.ShouldContain("Taken back, since it was returned or no longer stands: because Somebody bought something");
        wallet.ShouldContain("−300 points Taken back");
        wallet.ShouldContain("Spent on what you chose");
    }

    [Theory, BothEngines]
    public async Task Money_and_codes_are_there_too(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.AddCodesAsync("thanks", "THANKS-1");
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Money("\"amount\": 1250") + ", " + Offer.Code("thanks", "advocate"));
        await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");

        var wallet = await story.ReadAsync("/wallet");

        wallet.ShouldContain("$12.50");
        wallet.ShouldContain("Codes THANKS-1 For referring Kim.");
    }

    [Theory, BothEngines]
    public async Task Older_entries_go_on_with_the_same_running_sum(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(10));
        foreach (var number in Enumerable.Range(1, 42))
            await story.Story.ReferAsync(story.Rosa, $"friend{number}@globex.example");

        var first = await story.PageAsync("/wallet");
        var older = Regex.Match(first.Text, "href=\"(?<found>[^\"]+before=[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1));

        HubStory.Words(first).ShouldContain("yours after it: 420 points");
        var second = HubStory.Words(await story.Browser.GetAsync(WebUtility.HtmlDecode(older.Groups[1].Value)));
        second.ShouldContain("For referring friend2 By the rule");
        second.ShouldContain("yours after it: 20 points");
        second.ShouldContain("yours after it: 10 points");
    }
}

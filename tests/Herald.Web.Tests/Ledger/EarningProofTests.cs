using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Ledger;

public sealed class EarningProofTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task An_earning_that_was_changed_underneath_is_named(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.OnPurchase, Offer.Points(100));
        var code = await story.CodeAsync(await story.AdvocateAsync("rosa@acme.example"));
        await story.PurchaseAsync("o-1", "c-1", 5_000, code);
        await story.PurchaseAsync("o-2", "c-1", 5_000);
        await story.BooksBalanceAsync();
        await using var db = story.Program.Host.OpenStore();
        var mine = db.Earnings.Where(row => row.ProgramId == story.Program.Id);
        var first = await mine.OrderBy(static row => row.Id).FirstAsync();

        await mine.Where(row => row.Id == first.Id).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Amount, 99));
        var proof = (await story.Program.GetAsync("/v1/ledger/verification")).Expect(HttpStatusCode.OK);
        await mine.Where(row => row.Id == first.Id).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Amount, 100));

        proof["balanced"].GetValue<bool>().ShouldBeFalse();
        var fault = proof["faults"].AsArray().ShouldHaveSingleItem()!;
        (fault["code"]!.ToString(), fault["row"]!.ToString()).ShouldBe(("earning_differs", $"earnings/{first.Id}"));
        fault["message"]!.ToString().ShouldContain("It says 99");
        await story.BooksBalanceAsync();
    }
}

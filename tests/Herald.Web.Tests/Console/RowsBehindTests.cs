using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Console;

/// <summary>Every number of the console leads to the rows that add up to it.</summary>
public sealed class RowsBehindTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_rule_counts_what_stands_and_leads_to_its_referrals(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rule = await console.Story.RuleAsync(
            Offer.OnPurchase, Offer.Money("\"basis_points\": 500, \"of\": \"value\""), "\"when\": \"event.value >= 1000 USD\"");
        var rosa = await console.Story.CodeAsync(await console.Story.AdvocateAsync("rosa@acme.example"));
        var kept = await console.Story.PurchaseAsync("o-1", "kim", 300_000, rosa);
        await console.Story.PurchaseAsync("o-2", "kim", 200_000);
        await console.Story.PurchaseAsync("o-3", "ada", 300_000, rosa);
        await console.Story.RefundAsync("r-3", "o-3", "ada");

        var list = await console.PageAsync("/rules");
        var page = await console.PageAsync("/rules/" + rule);

        ConsoleStory.Words(list).ShouldContain("Only if what the friend pays is at least $1,000.");
        ConsoleStory.Words(list).ShouldContain("2 times $250");
        list.Text.ShouldContain($"/referrals?rule={rule}\">2 times</a>");
        ConsoleStory.Number(page, "Given so far").Value.ShouldBe("$250");
        ConsoleStory.Words(page).ShouldContain("for 1 referral");
        var rows = await console.Staff.GetAsync(ConsoleStory.Number(page, "Paid").Href);
        ConsoleStory.RowsOn(rows).ShouldBe([kept["credit"]["referral"]!.ToString()]);
        ConsoleStory.Words(rows).ShouldContain("Paid for by Rule");
    }

    [Theory, BothEngines]
    public async Task An_accounts_numbers_lead_to_the_referrals_of_its_people(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rosa = (await console.Story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "rosa@acme.example",
            ["name"] = "Rosa",
            ["external_id"] = "rosa",
            ["account"] = new JsonObject { ["external_id"] = "acme", ["name"] = "Acme" },
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        await console.Story.ReferAsync(await console.Story.AdvocateAsync("omar@initech.example"), "ada@globex.example");
        await console.Story.StageAsync(kim, "won", 50_000);
        var account = ConsoleStory.Found(await console.PageAsync("/accounts"), "/accounts/(acc_[a-z0-9]+)\"").First();

        var list = await console.PageAsync("/accounts");
        var page = await console.PageAsync("/accounts/" + account);

        foreach (var label in (string[])["Leads", "Won", "Closed"])
        {
            var rows = await console.Staff.GetAsync(ConsoleStory.Number(page, label).Href);
            ConsoleStory.RowsOn(rows).ShouldBe([kim], label);
            ConsoleStory.Words(rows).ShouldContain("Of Acme");
        }

        list.Text.ShouldContain($"/referrals?account={account}&amp;reached=won\">1</a>");
    }

    [Theory, BothEngines]
    public async Task A_link_has_a_page_with_its_clicks_by_the_day_and_its_referrals(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var link = await console.Story.LinkAsync(rosa, new() { ["campaign"] = "spring" });
        var click = await console.Story.ClickAsync(link);
        await console.Story.ReferAsync(rosa, "ada@globex.example");
        var bought = await console.Story.EventAsync("o-1", "purchase", "kim", 5_000, new() { ["click"] = click });

        await console.Story.Program.Host.CountClicksAsync();
        var list = await console.PageAsync("/links");
        var way = ConsoleStory.Found(list, "href=\"([^\"]*/links/lnk_[a-z0-9]+)\"").First();
        var page = (await console.Staff.GetAsync(way)).Expect(HttpStatusCode.OK);

        ConsoleStory.Number(page, "Clicks").Value.ShouldBe("1");
        page.Text.ShouldContain("Clicks by the day");
        ConsoleStory.RowsOn(await console.Staff.GetAsync(ConsoleStory.Number(page, "Referrals").Href))
            .ShouldBe([bought["credit"]["referral"]!.ToString()]);
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        (await other.PageAsync("/links")).Text.ShouldNotContain("lnk_");
        (await other.Staff.GetAsync(other.Home + way[way.IndexOf("/links/", StringComparison.Ordinal)..])).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Shares_stand_beside_the_period_before_and_lead_to_both(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var now = await console.Story.ReferAsync(rosa, "kim@globex.example");
        var before = await console.Story.ReferAsync(rosa, "ada@globex.example");
        await console.Story.StageAsync(before, "won", 70_000);
        await using (var db = console.OpenStore())
        {
            IdText.TryRead(before, out ReferralId id).ShouldBeTrue();
            await db.Referrals.Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.SubmittedAt, TimeProvider.System.GetUtcNow().AddDays(-40)));
        }

        var page = await console.PageAsync("");

        ConsoleStory.Words(page).ShouldContain("rosa 1 1 before 0 1 before $0 $700 before");
        ConsoleStory.Words(page).ShouldContain("– of Opportunities (100% before)");
        var ways = ConsoleStory.Found(page, "<td class=\"n\"[^>]*>\\s*<a href=\"([^\"]*advocate=[^\"]+)\"")
            .Select(WebUtility.HtmlDecode).ToList();
        var past = ConsoleStory.Found(page, "<small><a href=\"([^\"]*advocate=[^\"]+)\"").Select(WebUtility.HtmlDecode).ToList();
        ConsoleStory.RowsOn(await console.Staff.GetAsync(ways[0]!)).ShouldBe([now]);
        foreach (var way in past)
            ConsoleStory.RowsOn(await console.Staff.GetAsync(way!)).ShouldBe([before], way);
    }

    [Theory, BothEngines]
    public async Task An_advocates_page_names_each_unit_and_lists_link_to_what_is_behind(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await console.Story.RuleAsync(Offer.OnPurchase, Offer.Money("\"basis_points\": 500, \"of\": \"value\""));
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        await console.Story.PurchaseAsync("o-1", "kim", 300_000, await console.Story.CodeAsync(rosa));

        var page = await console.PageAsync("/advocates/" + rosa);
        var list = await console.PageAsync("/advocates");

        ConsoleStory.Number(page, "Points to spend").Value.ShouldBe("0 points");
        ConsoleStory.Number(page, "USD to spend").Value.ShouldBe("$150");
        page.Text.ShouldContain("<p class=\"mute\"><small>5% of $3,000 = $150</small></p>");
        list.Text.ShouldContain($"/advocates/{rosa}/statement\">0 points</a>");
        list.Text.ShouldContain($"/referrals?advocate={rosa}&amp;value=closed&amp;currency=USD\">$3,000</a>");
    }
}

using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Invitations;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Console;

/// <summary>A referral's page stays true once something was reversed, moved to somebody else or recorded by hand.</summary>
public sealed class ExplainedRecordTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task What_was_taken_back_is_told_in_its_unit_and_no_longer_pays(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await console.Story.RuleAsync(
            Offer.OnPurchase, Offer.Money("\"basis_points\": 500, \"of\": \"value\""), "\"when\": \"event.value >= 1000 USD\"");
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var bought = await console.Story.PurchaseAsync("o-1", "kim", 300_000, await console.Story.CodeAsync(rosa));
        var page = "/referrals/" + bought["credit"]["referral"];

        var before = ConsoleStory.Words(await console.PageAsync(page));
        await console.Story.RefundAsync("r-1", "o-1", "kim", 100_000);
        var partly = ConsoleStory.Words(await console.PageAsync(page));
        await console.Story.RefundAsync("r-2", "o-1", "kim");
        var after = ConsoleStory.Words(await console.PageAsync(page));

        before.ShouldContain("The purchase was worth $3,000; at least $1,000 is needed: met.");
        before.ShouldContain("Pays Rule, version 1");
        before.ShouldContain("rosa: $150 (5% of $3,000 = $150)");
        partly.ShouldContain("rosa: paid $150, taken back $50, now $100 (5% of $3,000 = $150)");
        partly.ShouldContain("Taken back in part");
        after.ShouldContain("Taken back Rule, version 1");
        after.ShouldContain("rosa: paid $150, taken back $150, now $0");
        after.ShouldContain("Earned $150 Taken back since");
        after.ShouldNotContain("15,000");
        var statement = ConsoleStory.Words(await console.PageAsync($"/advocates/{rosa}/statement"));
        statement.ShouldContain("Earned $150 Taken back since");
        statement.ShouldContain("5% of $3,000 = $150; $50 taken back for what was returned");
    }

    [Theory, BothEngines]
    public async Task A_rule_whose_gift_comes_to_nothing_does_not_pay(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await console.Story.RuleAsync(Offer.At("won"), Offer.Points("\"basis_points\": 500, \"of\": \"value\""));
        var kim = await console.Story.ReferAsync(await console.Story.AdvocateAsync("rosa@acme.example"), "kim@globex.example");
        await console.Story.StageAsync(kim, "won");

        ConsoleStory.Words(await console.PageAsync("/referrals/" + kim)).ShouldContain("Does not pay Rule, version 1");
    }

    [Theory, BothEngines]
    public async Task A_win_that_staff_recorded_names_who_recorded_it(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var kim = await console.Story.ReferAsync(await console.Story.AdvocateAsync("rosa@acme.example"), "kim@globex.example");
        var page = $"{console.Home}/referrals/{kim}";
        await console.Staff.SubmitAsync(page + "/stages", page, ("stage", "won"), ("value", "100"), ("stage_reason", "Signed"));

        var words = ConsoleStory.Words(await console.PageAsync("/referrals/" + kim));

        words.ShouldContain("Recorded by Sam the Sales");
        words.ShouldContain("It was recorded on the referral itself, by Sam the Sales.");
        words.ShouldNotContain("company’s system");
        words.ShouldContain("Won, just now");
        words.ShouldNotContain("at once");
    }

    [Theory, BothEngines]
    public async Task An_invitation_that_the_friend_accepted_is_told_as_such(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        await new Guest(console.Story.Program, await console.Story.CodeAsync(rosa)).AcceptAsync();

        var row = (await console.RowsAsync("")).ShouldHaveSingleItem();
        var words = ConsoleStory.Words(await console.PageAsync("/referrals/" + row));

        words.ShouldContain("Kim Larsen accepted the invitation of rosa");
        words.ShouldNotContain("rosa referred Kim Larsen");
    }

    [Theory, BothEngines]
    public async Task After_it_was_given_over_the_origin_stays_and_the_new_reward_follows(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        await console.Story.RuleAsync(Offer.At("won"), Offer.Points(500));
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var omar = await console.Story.AdvocateAsync("omar@acme.example");
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        await console.Story.StageAsync(kim, "won", 10_000, new JsonObject { ["source"] = "crm" });
        var page = $"{console.Home}/referrals/{kim}";
        await console.Staff.SubmitAsync(page + "/advocate", page, ("advocate", omar), ("advocate_reason", "His call"), ("sure", "true"));

        var words = ConsoleStory.Words(await console.PageAsync("/referrals/" + kim));

        words.ShouldContain("rosa referred kim");
        words.ShouldContain("Decided while the referral was rosa’s; now it is omar’s. rosa: paid 500 points, taken back 500, now 0");
        words.ShouldNotContain("now 0 (");
        var (first, given, second) = (
            words.IndexOf("rosa earned 500", StringComparison.Ordinal),
            words.IndexOf("Given from rosa to omar", StringComparison.Ordinal),
            words.IndexOf("omar earned 500", StringComparison.Ordinal));
        first.ShouldBeLessThan(given);
        given.ShouldBeLessThan(second);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>Advocates and accounts in the console.</summary>
public sealed class PeopleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Advocates_are_found_and_ordered_by_what_came_of_them(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var omar = await console.Story.AdvocateAsync("omar@initech.example");
        await console.Story.ReferAsync(rosa, "a@globex.example");
        await console.Story.ReferAsync(rosa, "b@globex.example");
        await console.Story.StageAsync(await console.Story.ReferAsync(omar, "c@globex.example"), "won", 12_345);

        PeopleOn(await console.PageAsync("/advocates")).ShouldBe([rosa, omar]);
        PeopleOn(await console.PageAsync("/advocates?sort=-closed")).ShouldBe([omar, rosa]);
        PeopleOn(await console.PageAsync("/advocates?sort=name")).ShouldBe([omar, rosa]);
        PeopleOn(await console.PageAsync("/advocates?q=INITECH")).ShouldBe([omar]);
        ConsoleStory.Words(await console.PageAsync("/advocates?q=nobody")).ShouldContain("Nobody is called so");
        ConsoleStory.Words(await console.PageAsync("/advocates")).ShouldContain("$123.45");
    }

    [Theory, BothEngines]
    public async Task An_advocates_page_has_all_that_is_his(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        await console.Story.RuleAsync(
            """{ "type": "referral_stage", "stage": "submitted" }""", """{ "to": "advocate", "kind": "points", "amount": 100 }""");
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        await console.Story.ReferAsync(rosa, "kim@globex.example");
        var link = await console.Story.LinkAsync(rosa, new() { ["campaign"] = "spring" });

        var page = await console.PageAsync("/advocates/" + rosa);

        var words = ConsoleStory.Words(page);
        words.ShouldContain("100 points");
        words.ShouldContain("Referred kim");
        words.ShouldContain(link["code"].ToString());
        words.ShouldContain("spring");
        words.ShouldContain("Earned 100 points Available kim");
        ConsoleStory.Number(page, "Leads").Value.ShouldBe("1");
        ConsoleStory.Words(await console.PageAsync($"/advocates/{rosa}/statement")).ShouldContain("Earned 100 points");
    }

    [Theory, BothEngines]
    public async Task An_account_gets_an_owner_and_new_referrals_go_to_him(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var saved = await console.Story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "rosa@acme.example",
            ["name"] = "Rosa",
            ["account"] = new JsonObject { ["external_id"] = "acme", ["name"] = "Acme" },
        });
        var page = $"{console.Home}/accounts/{saved["account"]["id"]}";

        var wrong = await console.Staff.SubmitAsync(page + "/owner", page, ("owner", "nobody"));
        await console.Staff.SubmitAsync(page + "/owner", page, ("owner", "dana@northwind.example"));
        var kim = await console.Story.ReferAsync(saved["id"].ToString(), "kim@globex.example");

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await console.Story.ReferralAsync(kim))["owner"].ToString().ShouldBe("dana@northwind.example");
        var words = ConsoleStory.Words(await console.PageAsync("/accounts?q=acme"));
        words.ShouldContain("Acme dana@northwind.example 1 1 0 $0");
        ConsoleStory.Words(await console.Staff.GetAsync(page)).ShouldContain("routed to dana@northwind.example");
        (await console.AuditAsync()).ShouldContain("assigned account");
    }

    [Theory, BothEngines]
    public async Task People_of_another_program_are_not_there(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        var theirs = await other.Story.AdvocateAsync("rosa@acme.example");

        (await console.Staff.GetAsync($"{console.Home}/advocates/{theirs}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await console.Staff.GetAsync($"{console.Home}/advocates/{theirs}/statement")).Status.ShouldBe(HttpStatusCode.NotFound);
        PeopleOn(await console.PageAsync("/advocates?q=rosa")).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> PeopleOn(Answer page) =>
        [.. ConsoleStory.Found(page, "<th scope=\"row\">\\s*<a href=\"[^\"]*/advocates/(adv_[a-z0-9]+)\"")];
}

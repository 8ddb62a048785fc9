using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>The list of referrals shows what its address asks for, in the order that it asks for.</summary>
public sealed class ListingTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Each_filter_leaves_just_the_rows_that_it_names(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var omar = await console.Story.AdvocateAsync("omar@acme.example");
        var kim = await ReferAsync(console, rosa, "Kim Larsen", "kim@globex.example", "Globex", "linkedin", "spring");
        var ada = await ReferAsync(console, omar, "Ada Adler", "ada@initech.example", "Initech", null, null);
        var self = await ReferAsync(console, omar, "Colleague", "colleague@acme.example", "Acme", null, null);
        await console.Story.StageAsync(kim, "won", 10_000);
        await console.Story.StageAsync(ada, "opportunity", 20_000);

        (await console.RowsAsync("")).ShouldBe([kim, ada, self], ignoreOrder: true);
        (await console.RowsAsync("?stage=opportunity")).ShouldBe([ada]);
        (await console.RowsAsync("?reached=opportunity")).ShouldBe([kim, ada], ignoreOrder: true);
        (await console.RowsAsync("?value=closed")).ShouldBe([kim]);
        (await console.RowsAsync("?value=pipeline&currency=USD")).ShouldBe([kim, ada], ignoreOrder: true);
        (await console.RowsAsync("?value=pipeline&currency=EUR")).ShouldBeEmpty();
        (await console.RowsAsync($"?advocate={rosa}")).ShouldBe([kim]);
        (await console.RowsAsync("?advocate=omar%40acme.example")).ShouldBe([ada, self], ignoreOrder: true);
        (await console.RowsAsync("?channel=linkedin")).ShouldBe([kim]);
        (await console.RowsAsync("?channel=%28none%29")).ShouldBe([ada, self], ignoreOrder: true);
        (await console.RowsAsync("?campaign=spring")).ShouldBe([kim]);
        (await console.RowsAsync("?flagged=yes")).ShouldBe([self]);
        (await console.RowsAsync("?owner=SALES%40northwind.example")).Count.ShouldBe(3);
        (await console.RowsAsync("?owner=%28none%29")).ShouldBeEmpty();
        (await console.RowsAsync("?q=larsen")).ShouldBe([kim]);
        (await console.RowsAsync("?q=INITECH")).ShouldBe([ada]);
        (await console.RowsAsync("?q=omar")).ShouldBe([ada, self], ignoreOrder: true);
        (await console.RowsAsync($"?q={ada}")).ShouldBe([ada]);
        (await console.RowsAsync("?to=2020-01-01")).ShouldBeEmpty();
        (await console.RowsAsync("?stage=won&q=ada")).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Rows_come_in_the_order_that_is_asked_for(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var first = await ReferAsync(console, rosa, "Berta", "b@globex.example", null, null, null);
        var second = await ReferAsync(console, rosa, "Anna", "a@globex.example", null, null, null);
        var third = await ReferAsync(console, rosa, "Carl", "c@globex.example", null, null, null);
        await console.Story.StageAsync(first, "opportunity", 500);
        await console.Story.StageAsync(third, "won", 900);

        (await console.RowsAsync("")).ShouldBe([third, second, first]);
        (await console.RowsAsync("?sort=submitted")).ShouldBe([first, second, third]);
        (await console.RowsAsync("?sort=friend")).ShouldBe([second, first, third]);
        (await console.RowsAsync("?sort=-value")).ShouldBe([third, first, second]);
        (await console.RowsAsync("?sort=stage")).ShouldBe([second, first, third]);
        (await console.RowsAsync("?sort=-changed"))[0].ShouldBe(third);
    }

    [Theory, BothEngines]
    public async Task Fifty_rows_make_a_page_and_every_row_is_on_one_of_them(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        for (var number = 0; number < 53; number++)
            await console.Story.ReferAsync(rosa, $"friend{number}@globex.example");

        var first = await console.PageAsync("/referrals");
        var second = await console.RowsAsync("?page=2");

        ConsoleStory.Words(first).ShouldContain("1 to 50 of 53");
        second.Count.ShouldBe(3);
        ConsoleStory.RowsOn(first).Concat(second).Distinct().Count().ShouldBe(53);
    }

    [Theory, BothEngines]
    public async Task What_was_left_empty_goes_out_of_the_address_and_nonsense_is_refused(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);

        var tidied = await console.Staff.GetAsync(console.Home + "/referrals?q=&stage=won&owner=&from=&to=");

        tidied.Status.ShouldBe(HttpStatusCode.SeeOther);
        console.Staff.PathOf(tidied).ShouldBe(console.Home + "/referrals?stage=won");
        string[] nonsense = ["stage=sold", "reached=lost", "value=all", "currency=XXX", "from=soon", "from=2026-02-02&to=2026-02-01"];
        foreach (var query in nonsense)
        {
            var answer = await console.Staff.GetAsync($"{console.Home}/referrals?{query}");
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, query);
            answer.Text.ShouldContain("<p class=\"fault\" role=\"alert\">", customMessage: query);
            answer.Text.ShouldContain("Filter referrals");
        }
    }

    [Theory, BothEngines]
    public async Task A_page_beyond_the_last_is_the_last(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var kim = await console.Story.ReferAsync(await console.Story.AdvocateAsync("rosa@acme.example"), "kim@globex.example");

        (await console.RowsAsync("?page=99")).ShouldBe([kim]);
        (await console.PageAsync("/advocates?page=99")).Text.ShouldContain("rosa@acme.example");
    }

    [Theory, BothEngines]
    public async Task Open_are_all_that_wait_for_something_and_the_fallback_owner_can_be_chosen(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        string[] stages = ["qualified", "opportunity", "won", "lost"];
        var open = new List<string> { await console.Story.ReferAsync(rosa, "new@globex.example") };
        foreach (var stage in stages)
        {
            var referral = await console.Story.ReferAsync(rosa, $"{stage}@globex.example");
            await console.Story.StageAsync(referral, stage);
            if (stage is "qualified" or "opportunity")
                open.Add(referral);
        }

        (await console.RowsAsync("?stage=open")).ShouldBe(open, ignoreOrder: true);
        var page = await console.PageAsync("/referrals?stage=open");
        page.Text.ShouldContain("<option value=\"open\" selected");
        page.Text.ShouldContain("<option value=\"sales@northwind.example\"");
    }

    [Theory, BothEngines]
    public async Task Rows_of_another_program_are_never_found(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        var omar = await other.Story.AdvocateAsync("omar@acme.example");
        var theirs = await other.Story.ReferAsync(omar, "kim@globex.example");

        (await console.RowsAsync($"?q={theirs}")).ShouldBeEmpty();
        (await console.RowsAsync($"?advocate={omar}")).ShouldBeEmpty();
        (await console.RowsAsync("?q=kim")).ShouldBeEmpty();
    }

    private static async Task<string> ReferAsync(
        ConsoleStory console, string advocate, string name, string email, string? company, string? channel, string? campaign)
    {
        var body = new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = name, ["email"] = email },
            ["introduction"] = "form",
        };
        if (company is not null)
            body["friend"]!["company"] = company;
        if (channel is not null)
            body["channel"] = channel;
        if (campaign is not null)
            body["campaign"] = campaign;
        return (await console.Story.Program.PostAsync("/v1/referrals", body)).Expect(HttpStatusCode.Created)["id"].ToString();
    }
}

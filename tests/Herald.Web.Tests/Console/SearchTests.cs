using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>One search over everything of a program, and nothing of another.</summary>
public sealed class SearchTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Words_find_friends_advocates_and_links(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var kim = await console.Story.ReferAsync(rosa, "kim@rosaria.example");
        await console.Story.LinkAsync(rosa, new() { ["campaign"] = "Rosa in spring" });

        var page = await console.PageAsync("/search?q=ROSA");

        page.Text.ShouldContain($"{console.Home}/advocates/{rosa}");
        page.Text.ShouldContain($"{console.Home}/referrals/{kim}");
        page.Text.ShouldContain("Rosa in spring");
        ConsoleStory.Words(await console.PageAsync("/search?q=nobody")).ShouldContain("Nothing is called so");
    }

    [Theory, BothEngines]
    public async Task An_id_or_a_code_leads_straight_to_its_page(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        var code = await console.Story.CodeAsync(rosa);

        (await LeadsAsync(console, kim)).ShouldBe($"{console.Home}/referrals/{kim}");
        (await LeadsAsync(console, rosa)).ShouldBe($"{console.Home}/advocates/{rosa}");
        (await LeadsAsync(console, code.ToUpperInvariant())).ShouldBe($"{console.Home}/links?q={code}");
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        (await other.Staff.GetAsync($"{other.Home}/search?q={kim}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> LeadsAsync(ConsoleStory console, string text) =>
        console.Staff.PathOf((await console.Staff.GetAsync($"{console.Home}/search?q={text}")).Expect(HttpStatusCode.SeeOther));
}

using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>Links in the console: made for somebody, paused, resumed.</summary>
public sealed class SharedLinkTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_link_is_made_for_an_advocate_and_the_same_is_found_again(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var (page, form) = ($"{console.Home}/links/new?advocate={rosa}", console.Home + "/links");

        (await console.Staff.GetAsync(page)).Text.ShouldContain("This is rosa.");
        var made = await console.Staff.SubmitAsync(form, page, ("advocate", rosa), ("campaign", "spring"), ("channel", "mail"));
        var again = await console.Staff.SubmitAsync(
            form, page, ("advocate", "rosa@acme.example"), ("campaign", "spring"), ("channel", "mail"));

        console.Staff.PathOf(again).ShouldBe(console.Staff.PathOf(made));
        ConsoleStory.Words(await console.Staff.FollowAsync(again)).ShouldContain("1 link");
        (await console.AuditAsync()).Count(static action => action == "made link").ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_with_a_link_stands_at_its_field(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        await console.Story.AdvocateAsync("rosa@acme.example");
        var (page, form) = (console.Home + "/links/new", console.Home + "/links");

        var nobody = await console.Staff.SubmitAsync(form, page, ("advocate", "nobody@acme.example"));
        var elsewhere = await console.Staff.SubmitAsync(
            form, page, ("advocate", "rosa@acme.example"), ("destination", "https://evil.example/"));

        nobody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nobody.Text.ShouldContain("No advocate of this program is known by that");
        elsewhere.Text.ShouldContain("other hosts must be allowed first");
        elsewhere.Text.ShouldContain("value=\"https://evil.example/\"");
    }

    [Theory, BothEngines]
    public async Task A_paused_link_leads_on_and_counts_nothing_until_it_is_resumed(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var link = await console.Story.LinkAsync(await console.Story.AdvocateAsync("rosa@acme.example"));
        await console.Story.ClickAsync(link);
        await console.Story.Program.Host.CountClicksAsync();
        var (page, own) = (console.Home + "/links", $"{console.Home}/links/{link["id"]}");

        await console.Staff.SubmitAsync(own + "/pause", page);
        using var browser = console.Story.Program.Client(null);
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36");
        var answer = await browser.GetAsync(new Uri("/r/" + link["code"], UriKind.Relative));
        var paused = ConsoleStory.Words(await console.PageAsync("/links?show=paused"));
        await console.Staff.SubmitAsync(own + "/resumption", page);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.Query.ShouldNotContain("herald_click");
        paused.ShouldContain("Paused");
        var words = ConsoleStory.Words(await console.PageAsync("/links"));
        words.ShouldContain($"{link["code"]} rosa – – 1 ");
        (await console.AuditAsync()).TakeLast(2).ShouldBe(["paused link", "resumed link"]);
    }

    [Theory, BothEngines]
    public async Task Links_are_found_by_code_advocate_campaign_and_channel(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var spring = await console.Story.LinkAsync(rosa, new() { ["campaign"] = "Spring" });
        await console.Story.LinkAsync(await console.Story.AdvocateAsync("omar@acme.example"), new() { ["channel"] = "mail" });

        foreach (var words in (string[])[spring["code"].ToString(), "rosa", "spring"])
            ConsoleStory.Words(await console.PageAsync("/links?q=" + words)).ShouldContain("1 link", Case.Sensitive, words);
        ConsoleStory.Words(await console.PageAsync("/links?q=nowhere")).ShouldContain("0 links");
    }
}

using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests;

/// <summary>What everybody sees: without script, light, and by the keyboard.</summary>
public sealed class PublicPageTests(Hosts hosts, Chromium chromium)
{
    private const int InvitationBytesMax = 30 * 1024;
    private const int HubBytesMax = 60 * 1024;

    // A tenth is what Google still calls good; ours are a tenth of that.
    private const double ShiftMax = 0.01;

    private const string Shifts = """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
            .observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => done(0), 500))
        """;

    [Theory]
    [InlineData("/", "well kept")]
    [InlineData("/docs", "Create or update an advocate")]
    [InlineData("/hub/northwind", "e-mail")]
    [InlineData("/console/northwind", "Sign in")]
    public async Task A_page_says_the_same_without_script(string path, string words)
    {
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay, script: false);
        await visit.OpenAsync(await HostAsync(), path);

        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain(words);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hub_is_light()
    {
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay);
        await visit.OpenAsync(await HostAsync(), "/hub/northwind");

        visit.BytesWithoutFonts.ShouldBeInRange(1, HubBytesMax);
    }

    [Fact]
    public async Task The_invitation_is_lighter_still_and_says_who_invites()
    {
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay, script: false);
        await visit.OpenAsync(await HostAsync(), Northwind.Invitation);

        visit.BytesWithoutFonts.ShouldBeInRange(1, InvitationBytesMax);
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("Rosa invites you to Northwind Circle");
    }

    [Theory]
    [InlineData("/hub/northwind")]
    [InlineData("/docs")]
    public async Task Nothing_jumps_while_a_page_arrives(string path)
    {
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay);
        await visit.OpenAsync(await HostAsync(), path);

        (await visit.Page.EvaluateAsync<double>(Shifts)).ShouldBeLessThan(ShiftMax);
    }

    [Fact]
    public async Task The_first_thing_that_the_keyboard_finds_is_the_way_past_the_masthead()
    {
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await visit.OpenAsync(await HostAsync(), "/docs");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");
    }

    [Fact]
    public async Task A_problems_link_leads_to_its_explanation()
    {
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay);
        await visit.OpenAsync(await HostAsync(), "/hub/nobody");

        await visit.Page.GetByText("What it means").ClickAsync();
        await visit.Page.ArriveAsync(new Regex("/docs#not_found$"));

        (await visit.Page.Locator("#not_found").IsVisibleAsync()).ShouldBeTrue();
    }

    private async Task<HeraldHost> HostAsync()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);
        await Northwind.MakeAsync(host);
        return host;
    }
}

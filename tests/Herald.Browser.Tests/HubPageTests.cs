using Microsoft.EntityFrameworkCore;

namespace Herald.Browser.Tests;

/// <summary>The hub as an advocate sees it, in every light and width, with the demonstration's company in it.</summary>
public sealed class HubPageTests(DemoCompany company, Chromium chromium)
{
    private const int BytesMax = 60 * 1024;
    private const string Tomas = "tomas-novak";

    [Theory]
    [InlineData("", "worth your time")]
    [InlineData("/share", "Where do you want to share?")]
    [InlineData("/refer", "Whom do you want to refer?")]
    [InlineData("/referrals", "became customers")]
    [InlineData("/wallet", "Statement")]
    [InlineData("/level", "Your level is")]
    [InlineData("/profile", "What we keep about you")]
    public async Task A_page_says_the_same_without_script(string path, string words)
    {
        await using var visit = await OpenAsync(path, Look.PhoneByDay, script: false);

        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain(words);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_home_is_light()
    {
        await using var visit = await OpenAsync("", Look.PhoneByDay);

        await visit.SettleAsync();
        visit.BytesWithoutFonts.ShouldBeInRange(1, BytesMax);
    }

    [Theory]
    [InlineData(Look.DeskByDay)]
    [InlineData(Look.PhoneByNight)]
    public async Task Sharing_is_two_steps_in_a_window_above_the_home(Look look)
    {
        await using var visit = await OpenAsync("", look);
        var page = visit.Page;

        await page.Locator(".lede .btn").ClickAsync();
        await page.Locator(".sheet-window").GetByText("WhatsApp").ClickAsync();
        await page.Locator(".sheet-window #field-text").FillAsync("My own words.");
        await visit.PictureAsync("hub-share-window-" + look);

        var handed = Uri.UnescapeDataString((await page.GetByText("Open WhatsApp").GetAttributeAsync("href"))!);
        handed.ShouldStartWith("https://wa.me/?text=My own words.\n\nhttp");
        handed.ShouldContain("I get 100 points");
        new Uri(page.Url).AbsolutePath.ShouldBe("/hub/aluv");
        await IsWellAsync(visit);

        await page.Locator(".sheet-window").GetByText("Keep these words").ClickAsync();
        await page.GetByText("Back to the first words").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".sheet-window").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Sharing_works_without_script_too()
    {
        await using var visit = await OpenAsync("/share", Look.PhoneByDay, script: false);
        var page = visit.Page;

        await page.GetByText("E-mail", new() { Exact = true }).ClickAsync();
        await page.Locator("#field-text").FillAsync("Without script.");
        await page.GetByText("Keep these words").ClickAsync();

        Uri.UnescapeDataString((await page.GetByText("Write the e-mail").GetAttributeAsync("href"))!).ShouldContain("body=Without script.");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Your words are kept for next time.");
    }

    [Fact]
    public async Task A_hub_without_a_network_says_so_and_comes_back()
    {
        await using var visit = await OpenAsync("", Look.PhoneByDay);
        var page = visit.Page;
        await page.EvaluateAsync("async () => (await navigator.serviceWorker.ready).active.scriptURL");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(page.Url + "/wallet");
        await page.GetByText("You are offline").WaitForAsync();
        await visit.PictureAsync("hub-offline");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.btn')).cursor")).ShouldBe("pointer");
        (await Accessibility.FindAsync(page)).ShouldBeEmpty();

        await page.Context.SetOfflineAsync(false);
        await page.GetByText("Try again").ClickAsync();
        await page.GetByText("worth your time").First.WaitForAsync();
    }

    private async Task<Visit> OpenAsync(string path, Look look, bool script = true)
    {
        var demo = await company.OfAsync();
        await using var db = demo.Host.OpenStore();
        var tomas = await db.Advocates.SingleAsync(row => row.ProgramId == demo.Program.Id && row.ExternalId == Tomas);
        var visit = await chromium.VisitAsync(look, script);
        await DemoCompany.BecomeAsync(visit, demo.Host, await demo.Program.AdvocateAsync(tomas.Id.ToString()));
        await visit.OpenAsync(demo.Host, $"/hub/{demo.Program.Slug}{path}", live: script);
        return visit;
    }

    private static async Task IsWellAsync(Visit visit)
    {
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Faults.ShouldBeEmpty();
    }
}

using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests;

/// <summary>A friend is invited, accepts and sees what is his; also without script.</summary>
public sealed class InvitationPageTests(DemoCompany company, Chromium chromium)
{
    private const int BytesMax = 30 * 1024;

    [Theory]
    [InlineData(Look.DeskByNight)]
    [InlineData(Look.PhoneByDay)]
    public async Task A_form_that_comes_back_is_readable_and_leads_to_what_is_to_be_mended(Look look)
    {
        var (host, invited) = await InvitedAsync();
        await using var visit = await chromium.VisitAsync(look);
        await visit.OpenAsync(host, invited.Open);

        await visit.Page.EvaluateAsync("() => { document.querySelector('main form').noValidate = true }");
        await visit.Page.GetByLabel("E-mail").FillAsync("kim(at)globex");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Accept the invitation" }).ClickAsync();
        await visit.Page.GetByText("This is not sent yet").WaitForAsync();
        await visit.PictureAsync($"invitation-faults-{look}");

        await ShouldBeReadableAsync(visit);
        (await visit.Page.GetByLabel("E-mail").InputValueAsync()).ShouldBe("kim(at)globex");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "E-mail:" }).ClickAsync();
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.id || location.hash")).ShouldContain("field-email");
    }

    [Fact]
    public async Task A_friend_accepts_without_script_sees_how_it_stands_and_finds_back()
    {
        var (host, invited) = await InvitedAsync();
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay, script: false);
        await visit.OpenAsync(host, invited.Open);
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("Rosa invites you to Northwind Circle");

        await visit.Page.GetByLabel("Your name").FillAsync("Ines Roth");
        await visit.Page.GetByLabel("E-mail").FillAsync("ines@initech.example");
        await visit.Page.GetByLabel("I agree that").CheckAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Accept the invitation" }).ClickAsync();
        await visit.Page.ArriveAsync(new Regex("/yours/"));

        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("You have accepted Rosa’s invitation");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("WELCOME-");
        await visit.OpenAsync(host, invited.Open);
        await visit.PictureAsync("invitation-again-PhoneByDay");
        await visit.Page.GetByText("See how it stands").ClickAsync();
        await visit.Page.ArriveAsync(new Regex("/yours/"));
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_is_light(bool yours)
    {
        var (host, invited) = await InvitedAsync();
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay);

        await visit.OpenAsync(host, yours ? invited.Yours : invited.Open);

        visit.BytesWithoutFonts.ShouldBeInRange(1, BytesMax);
    }

    private async Task<(HeraldHost Host, Invited Invited)> InvitedAsync()
    {
        var (host, _, _, _) = await company.OfAsync();
        return (host, await Invited.MakeAsync(host));
    }

    private static async Task ShouldBeReadableAsync(Visit visit)
    {
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }
}

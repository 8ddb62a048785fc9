
namespace Herald.Browser.Tests;

/// <summary>The pages of the rules in a real browser.</summary>
public sealed class RulePageTests(DemoCompany company, Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_is_told_at_once()
    {
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/rules/new");
        var page = visit.Page;

        await page.GetByLabel("Amount").First.FillAsync("175");
        await page.GetByText("Ana gets 175 points, pending until").WaitForAsync();
        await page.GetByLabel("Only if").FillAsync("event.valu >= 50.00 USD");
        await page.Locator("#field-when-fault").WaitForAsync();
        await visit.PictureAsync("console-rules-new-mistaken-DeskByDay");

        (await page.Locator("#when-mark mark").InnerTextAsync()).ShouldBe("event.valu");
        (await page.Locator("#field-name-fault").CountAsync()).ShouldBe(0);
        await page.GetByLabel("Only if").FillAsync("event.value >= 50.00 USD");
        await page.Locator("#field-when-fault").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Look.DeskByDay)]
    [InlineData(Look.PhoneByNight)]
    public async Task A_change_is_shown_before_it_is_saved(Look look)
    {
        var demo = await company.OfAsync();
        var rule = (await demo.Program.GetAsync("/v1/rules"))["data"].AsArray()[^1]!["id"]!.ToString();
        await using var visit = await chromium.VisitAsync(look);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/rules/{rule}");
        var page = visit.Page;

        await page.GetByLabel("How much").SelectOptionAsync("tiers");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Add a tier" }).ClickAsync();
        await page.GetByLabel("From", new() { Exact = true }).First.FillAsync("1");
        await page.GetByLabel("gives", new() { Exact = true }).First.FillAsync("100");
        await page.GetByLabel("From", new() { Exact = true }).Nth(1).FillAsync("5");
        await page.GetByLabel("gives", new() { Exact = true }).Nth(1).FillAsync("250");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "See what changes" }).ClickAsync();
        await page.GetByText("Nothing that was earned is priced anew").WaitForAsync();
        await visit.PictureAsync("console-rules-review-" + look);

        (await Accessibility.FindAsync(page)).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }
}

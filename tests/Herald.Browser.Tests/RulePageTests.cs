using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests;

/// <summary>The pages of the rules in a real browser.</summary>
public sealed class RulePageTests(DemoCompany company, Chromium chromium)
{
    public static TheoryData<string, Look> Pages()
    {
        var pages = new TheoryData<string, Look>();
        foreach (var path in (string[])["rules", "rules/new", "rules/{id}", "rules/{id}/versions"])
        {
            foreach (var look in Enum.GetValues<Look>())
                pages.Add(path, look);
        }

        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_readable_for_all_and_goes_wrong_nowhere(string path, Look look)
    {
        var demo = await company.OfAsync();
        var rule = (await demo.Program.GetAsync("/v1/rules"))["data"].AsArray()[^1]!["id"]!.ToString();
        await using var visit = await chromium.VisitAsync(look);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/{path.Replace("{id}", rule, StringComparison.Ordinal)}");
        await visit.PictureAsync("console-" + path.Replace('/', '-').Replace("{id}", "one", StringComparison.Ordinal) + "-" + look);

        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Faults.ShouldBeEmpty();
    }

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
}

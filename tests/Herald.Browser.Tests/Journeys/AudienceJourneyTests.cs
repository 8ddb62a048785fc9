using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>An audience is built, counted and saved by the keyboard alone.</summary>
public sealed class AudienceJourneyTests(DemoCompany company, Chromium chromium)
{
    [Fact]
    public async Task A_new_audience_is_built_counted_and_saved_by_keyboard()
    {
        var demo = await company.OfAsync();
        var domain = await DomainAsync(demo.Program);
        var when = $"advocate.level >= 1 and advocate.email_domain contains \"{domain}\"";
        var expected = (await demo.Program.PostAsync("/v1/audiences/preview", new JsonObject { ["when"] = when }))["count"].GetValue<int>();
        expected.ShouldBeGreaterThan(1, "The demo has nobody to find.");
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/audiences/new");
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        await page.GetByLabel("Name").FocusAsync();
        await keys.TypeAsync("Colleagues");
        await TabToAsync(page, "field-row-0-value");
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("1");
        await TabToAsync(page, "Add a row");
        await keys.PressAsync("Enter");
        await page.Locator("#field-row-1-field").WaitForAsync();
        await TabToAsync(page, "field-row-1-field");
        await keys.TypeAsync("E-mail dom");
        await TabToAsync(page, "field-row-1-operator");
        await keys.TypeAsync("contains");
        await TabToAsync(page, "field-row-1-value");
        await keys.TypeAsync(domain);

        await Assertions.Expect(page.Locator("#audience-count b")).ToHaveTextAsync($"{expected} advocates");
        await Assertions.Expect(page.Locator("#audience-text")).ToHaveTextAsync(when);
        await visit.PictureAsync("console-audiences-built-DeskByDay");
        (await Accessibility.FindAsync(page)).ShouldBeEmpty();
        await TabToAsync(page, "Save the audience");
        await keys.PressAsync("Enter");
        await page.GetByText("The audience is made").WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Colleagues");
        await Assertions.Expect(page.Locator("#audience-count b")).ToHaveTextAsync($"{expected} advocates");
        visit.Faults.ShouldBeEmpty();
    }

    // Where most come from; other tests let people of acme.example join meanwhile.
    private static async Task<string> DomainAsync(ProgramDriver program) =>
        (await program.GetAsync("/v1/advocates?limit=200"))["data"].AsArray()
            .Select(static one => one!["email"]!.ToString().Split('@')[1]).Where(static domain => domain != "acme.example")
            .GroupBy(static domain => domain).MaxBy(static people => people.Count())!.Key;

    // The way that the keyboard has: one stop after another, until it stands on the field or the button.
    private static async Task TabToAsync(IPage page, string target)
    {
        const int stopsMax = 80;
        for (var stop = 0; stop < stopsMax; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(
                "target => document.activeElement.id === target || document.activeElement.textContent.trim() === target", target))
                return;
        }

        throw new ShouldAssertException($"The keyboard does not come to '{target}'.");
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>Making and setting up a program, in a real browser.</summary>
public sealed class SetupPageTests(DemoCompany company, Chromium chromium)
{
    [Fact]
    public async Task The_preview_follows_what_is_typed_and_is_no_step_to_go_back_to()
    {
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/settings");
        var page = visit.Page;
        var steps = await page.EvaluateAsync<int>("() => history.length");
        var shown = page.FrameLocator("iframe[name=preview]");

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Unsaved Friends");
        await shown.GetByText("Unsaved Friends").First.WaitForAsync();
        await page.GetByLabel("Indigo").ClickAsync();
        await shown.Locator("link[href*='/brand/285.css']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByLabel("Invitation").CheckAsync();
        await shown.GetByText("Rosa invites you to").WaitForAsync();
        await page.GetByLabel("Dark").CheckAsync();
        await page.GetByLabel("Desk").CheckAsync();
        await shown.Locator("html.by-night").WaitForAsync();
        await visit.PictureAsync("console-settings-invitation-DeskByDay");

        (await page.EvaluateAsync<int>("() => history.length")).ShouldBe(steps);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_pressed_right_after_typing_is_not_lost_to_the_preview()
    {
        const int answerMs = 1_500; // Longer than the preview waits after the last key.
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, "/console/new");
        var page = visit.Page;
        await page.RouteAsync("**/console/**", async route =>
        {
            if (route.Request is { Method: "POST", IsNavigationRequest: true } post && post.Frame == page.MainFrame)
                await Task.Delay(TimeSpan.FromMilliseconds(answerMs), TimeProvider.System, CancellationToken.None);
            await route.ContinueAsync();
        });

        foreach (var (label, text) in ((string, string)[])
            [("Address", demo.Program.Slug), ("Mark", "CF"), ("Greeting", "Tell a friend."),
                ("Destination", "https://www.northwind.example/"), ("Name", "Circle of Friends")])
            await page.GetByLabel(new Regex($@"^\s*{label}(\s*\*|\s*\(.*\))?\s*$")).First.FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the program" }).ClickAsync();

        // The address is taken, which only the server knows.
        await page.Locator("main .fault").First.WaitForAsync();
    }

    [Theory]
    [InlineData(Look.DeskByDay)]
    [InlineData(Look.PhoneByNight)]
    public async Task An_advocate_is_invited(Look look)
    {
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(look);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Rep);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/advocates/new");
        var page = visit.Page;

        await page.GetByLabel("Name").FillAsync("Rosa Díaz");
        await page.GetByLabel("E-mail").FillAsync($"rosa-{look}@acme.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        await page.GetByText("Rosa Díaz is invited").WaitForAsync();
        await visit.PictureAsync("console-advocates-invited-" + look);

        (await Accessibility.FindAsync(page)).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_preview_is_shown_by_its_button_without_script()
    {
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(Look.DeskByDay, script: false);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, "/console/new");
        var page = visit.Page;

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Unsaved Friends");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await page.FrameLocator("iframe[name=preview]").GetByText("Unsaved Friends").First.WaitForAsync();

        new Uri(page.Url).AbsolutePath.ShouldBe("/console/new");
        visit.Faults.ShouldBeEmpty();
    }
}

using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>The console without a mouse.</summary>
public sealed class KeyboardJourneyTests(DemoCompany company, Chromium chromium)
{
    private const string IsSeen = """
        () => document.activeElement.matches(':focus-visible')
            && getComputedStyle(document.activeElement).outlineStyle !== 'none'
            && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2
        """;

    [Fact]
    public async Task The_palette_leads_to_a_page_and_gives_the_focus_back_where_it_is_closed()
    {
        await using var owner = await ArriveAsync();
        await owner.OpenAsync("/console/aluv");
        await owner.Page.Keyboard.PressAsync("Tab");
        await ShouldBeSeenAsync(owner);
        var before = await FocusedAsync(owner);

        await owner.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Go to a page" })).ToBeFocusedAsync();
        await owner.Page.Keyboard.PressAsync("Escape");
        (await FocusedAsync(owner)).ShouldBe(before);

        await owner.Page.Keyboard.PressAsync("Control+k");
        await owner.Page.Keyboard.TypeAsync("audit");
        await owner.Page.Keyboard.PressAsync("Enter");
        await owner.ReadHeadingAsync("Audit log");
        owner.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task Rows_are_walked_ticked_and_opened_by_single_keys()
    {
        await using var owner = await ArriveAsync();
        var keys = owner.Page.Keyboard;
        await owner.OpenAsync("/console/aluv/referrals");
        var rows = owner.Page.GetByRole(AriaRole.Table, new() { Name = "Referrals" }).Locator("tbody tr");
        var second = await rows.Nth(1).GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).InnerTextAsync();

        foreach (var key in (string[])["j", "x", "j", "j", "x", "k"])
            await keys.PressAsync(key);

        await Assertions.Expect(rows.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(2);
        await Assertions.Expect(owner.Page.GetByLabel("Ticked", new() { Exact = true })).ToHaveTextAsync("2");
        (await FocusedAsync(owner)).ShouldBe(second);
        await ShouldBeSeenAsync(owner);
        await keys.PressAsync("?");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard" })).ToBeVisibleAsync();
        await ShouldBeSeenAsync(owner);
        await keys.PressAsync("Escape");
        (await FocusedAsync(owner)).ShouldBe(second);

        await keys.PressAsync("Enter");
        await owner.ReadHeadingAsync(second);
        owner.ShouldHaveSeenNothingWrong();
    }

    private static async Task ShouldBeSeenAsync(Person person) =>
        (await person.Page.EvaluateAsync<bool>(IsSeen)).ShouldBeTrue($"Nobody sees that the focus is on: {await FocusedAsync(person)}");

    private static Task<string> FocusedAsync(Person person) =>
        person.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");

    private async Task<Person> ArriveAsync()
    {
        var demo = await company.OfAsync();
        return await Person.ArriveAsync(chromium, demo.Host, signedIn: demo.Owner);
    }
}

using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>The parts that pages are made of, as the page that shows them all has them.</summary>
public sealed class ShowcaseTests(Hosts hosts, Chromium chromium)
{
    [Theory]
    [InlineData(Look.DeskByDay)]
    [InlineData(Look.PhoneByNight)]
    public async Task What_opens_is_as_readable_as_the_page(Look look)
    {
        await using var visit = await OpenAsync("/ui", look);
        foreach (var opener in (string[])["Revoke the key", "1 Nov 2026"])
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = opener }).Last.ClickAsync();
            (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty(opener);
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_opens_a_dialog_stays_in_it_and_comes_back()
    {
        await using var visit = await OpenAsync("/ui", Look.DeskByDay);
        var opener = visit.Page.Locator("[commandfor=sample-dialog][command=show-modal]");
        var dialog = visit.Page.Locator("#sample-dialog");

        await opener.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        (await dialog.IsVisibleAsync()).ShouldBeTrue();
        (await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('dialog') !== null")).ShouldBeTrue();
        await visit.Page.Keyboard.PressAsync("Escape");

        (await dialog.IsVisibleAsync()).ShouldBeFalse();
        (await opener.EvaluateAsync<bool>("one => one === document.activeElement")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_keyboard_reaches_popovers_and_tabs()
    {
        await using var visit = await OpenAsync("/ui", Look.DeskByDay);

        await visit.Page.Locator("[popovertarget=sample-menu]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.Locator("#sample-menu").IsVisibleAsync()).ShouldBeTrue();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()")).ShouldBe("Edit");
        await visit.Page.Keyboard.PressAsync("Escape");
        (await visit.Page.Locator("#sample-menu").IsVisibleAsync()).ShouldBeFalse();

        await visit.Page.Locator(".tabs a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.ArriveAsync(new Regex("#charts$"));
    }

    [Fact]
    public async Task Words_that_the_advocate_changes_are_those_that_leave()
    {
        await using var visit = await OpenAsync("/ui", Look.PhoneByDay);
        var way = visit.Page.Locator(".channels details").Nth(1);

        await way.Locator("summary").ClickAsync();
        await way.Locator("textarea").FillAsync("Kim, try it & tell me: 100%");

        (await way.GetByRole(AriaRole.Link).GetAttributeAsync("href")).ShouldBe(
            "https://wa.me/?text=Kim%2C%20try%20it%20%26%20tell%20me%3A%20100%25");
    }

    [Fact]
    public async Task Without_script_sharing_still_carries_the_words_that_are_there()
    {
        await using var visit = await OpenAsync("/ui", Look.PhoneByDay, script: false);
        var way = visit.Page.Locator(".channels details").First;

        await way.Locator("summary").ClickAsync();

        (await way.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!.ShouldStartWith("mailto:?subject=What%20we%20run");
        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).CountAsync()).ShouldBe(1, "the sample button alone");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_happens_arrives_without_reloading()
    {
        await using var visit = await OpenAsync("/ui", Look.DeskByDay);
        var live = visit.Page.Locator("[data-live]");

        await Assertions.Expect(live.Locator("p")).ToHaveTextAsync(["Kim has signed up.", "Kim has opened the invitation."]);
    }

    [Fact]
    public async Task A_piece_of_a_page_is_swapped_within_the_content_policy()
    {
        await using var visit = await OpenAsync("/ui", Look.DeskByDay);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Swap it" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#piece h1")).ToHaveTextAsync("Morning, Rosa. Three things worth your time.");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_toast_can_be_closed()
    {
        await using var visit = await OpenAsync("/ui", Look.PhoneByDay);

        await visit.Page.Locator(".toast").GetByRole(AriaRole.Button).ClickAsync();

        (await visit.Page.Locator(".toast").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_palette_finds_a_place_by_a_few_letters()
    {
        await using var visit = await OpenAsync("/ui/console", Look.DeskByDay);

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("audit");
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.ArriveAsync(new Regex("at=audit"));
    }

    [Fact]
    public async Task Rows_are_walked_by_single_keys_until_they_are_switched_off()
    {
        await using var visit = await OpenAsync("/ui/console", Look.DeskByDay);

        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("j");
        (await FocusedAsync(visit)).ShouldBe("Omar Haddad");
        await visit.Page.Keyboard.PressAsync("k");
        (await FocusedAsync(visit)).ShouldBe("Kim Larsen");

        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.Locator("#keys").GetByRole(AriaRole.Checkbox).UncheckAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.ReloadAsync();
        await visit.Page.Keyboard.PressAsync("j");

        (await FocusedAsync(visit)).ShouldNotBe("Kim Larsen");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_the_consoles_places_open_with_and_without_script(bool script)
    {
        await using var visit = await OpenAsync("/ui/console", Look.PhoneByDay, script);
        var place = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).First;

        (await place.IsVisibleAsync()).ShouldBeFalse();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();

        (await place.IsVisibleAsync()).ShouldBeTrue();
    }

    private static Task<string> FocusedAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");

    private async Task<Visit> OpenAsync(string path, Look look, bool script = true)
    {
        var visit = await chromium.VisitAsync(look, script);
        await visit.OpenAsync(await hosts.OfAsync(StoreKind.Sqlite), path);
        return visit;
    }
}

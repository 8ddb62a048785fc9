using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>Two people are nominated and invited by the keyboard alone.</summary>
public sealed class NominationJourneyTests(DemoCompany company, Chromium chromium)
{
    [Fact]
    public async Task Two_who_stand_high_are_nominated_and_invited_by_keyboard()
    {
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}/invitations");
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        await TabToAsync(page, "Who to invite next");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who to invite next");
        foreach (var name in new[] { "Selma Nyberg", "Wilma Sorensen" })
        {
            await TabToAsync(page, "Choose " + name);
            await keys.PressAsync("Space");
        }

        await TabToAsync(page, "field-note");
        await keys.TypeAsync("Would recommend");
        await keys.PressAsync("Enter");
        await page.GetByText("2 people nominated").WaitForAsync();
        await visit.PictureAsync("console-invitations-nominated-DeskByDay");
        (await Accessibility.FindAsync(page)).ShouldBeEmpty();
        await TabToAsync(page, "Invite the nominated (2)");
        await keys.PressAsync("Enter");
        await page.GetByText("2 people.").WaitForAsync();
        await TabToAsync(page, "Send 2 invitations");
        await keys.PressAsync("Enter");

        await page.GetByText("The invitations go out").WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("2 who were nominated");
        visit.Faults.ShouldBeEmpty();
    }

    // The way that the keyboard has: one stop after another, until it stands on the field, the box or the button.
    private static async Task TabToAsync(IPage page, string target)
    {
        const int stopsMax = 250;
        for (var stop = 0; stop < stopsMax; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(
                "target => (at => [at.id, at.ariaLabel, at.textContent.trim()].includes(target))(document.activeElement)",
                target))
                return;
        }

        throw new ShouldAssertException($"The keyboard does not come to '{target}'.");
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>
/// Waits until a page stands at an address and has arrived. Both are asked for again and again: Playwright's own WaitForURLAsync and
/// WaitForLoadStateAsync listen for the next change only, and miss the one that comes between their first look and their listening; on a
/// busy machine they then wait for ever.
/// </summary>
internal static class Arrivals
{
    private const float PatienceMs = 30_000;

    /// <summary>Waits for the address, and for the whole of what stands there.</summary>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = PatienceMs });
        await page.LoadedAsync();
    }

    /// <summary>Waits until the page's scripts, styles and pictures are there.</summary>
    public static Task LoadedAsync(this IPage page) => Assertions.Expect(page.Locator(":root"))
        .ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = PatienceMs });
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>Waits until a page stands at an address.</summary>
internal static class Arrivals
{
    private const float PatienceMs = 30_000;

    /// <summary>
    /// Asks for the address again and again. Playwright's own WaitForURLAsync listens for the next change only, and misses the one that
    /// comes between its first look and its listening: on a busy machine it then waits for ever.
    /// </summary>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = PatienceMs });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}

using Herald.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Herald.Browser.Tests;

/// <summary>One real Chromium for the whole run; each test gets a fresh profile in it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const int PatienceMilliseconds = 20_000;

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

    // Nothing may leave the machine, and root in a container has no sandbox.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>A page in a fresh profile.</summary>
    public async Task<Visit> VisitAsync(Look look, bool script = true)
    {
        var (_, browser) = await started.Value;
        return await Visit.StartAsync(browser, look, script);
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // A busy machine takes its time, and that is not what is under test.
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Flags }));
    }

    private static string Find() => Environment.GetEnvironmentVariable("HERALD_CHROMIUM") ?? Places.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "These tests need Chromium: install it (apt-get install chromium), or set HERALD_CHROMIUM to its path.");
}

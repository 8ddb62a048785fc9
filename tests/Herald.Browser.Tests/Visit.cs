using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>One look at one page, which notes all that went wrong and all that was sent.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string GivenUp = "net::ERR_ABORTED";
    private const int PhoneWidth = 390;
    private const int SettleMs = 500;
    private const int SettleTurnsMax = 40;
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];
    private readonly List<(string Address, int Bytes)> received = [];

    private Visit(IBrowserContext context, IPage page, bool script)
    {
        (this.context, Page, HasScript) = (context, page, script);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", "console: " + message.Text);
        page.PageError += (_, error) => faults.Add($"script: {error} at {page.Url}");
        // What was under way when the person went on to another page was given up, and did not fail.
        page.RequestFailed += (_, request) => Note(request.Failure != GivenUp, $"{request.Failure}: {request.Url}");
        page.Response += (_, response) =>
            Note(response.Status >= 400 && response.Request.ResourceType != "document", $"{response.Status}: {response.Url}");
        page.RequestFinished += async (_, request) => await WeighAsync(request);
    }

    public IPage Page { get; }

    public bool HasScript { get; }

    public IReadOnlyList<string> Faults => faults;

    /// <summary>What came over the wire, fonts left out.</summary>
    public int BytesWithoutFonts =>
        received.Where(static one => !one.Address.Contains(".woff2", StringComparison.Ordinal)).Sum(static one => one.Bytes);

    public static async Task<Visit> StartAsync(IBrowser browser, Look look, bool script)
    {
        var phone = look is Look.PhoneByDay or Look.PhoneByNight;
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = phone ? new() { Width = PhoneWidth, Height = 844 } : new() { Width = 1280, Height = 900 },
            DeviceScaleFactor = phone ? 2 : 1,
            HasTouch = phone,
            ColorScheme = look is Look.DeskByNight or Look.PhoneByNight ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            BypassCSP = false,
        });
        return new(context, await context.NewPageAsync(), script);
    }

    /// <summary>Takes over what another's browser keeps of the server, so that this one is signed in as he is.</summary>
    public Task KeepAsync(HeraldHost host, Visitor visitor) => context.AddCookiesAsync(
        visitor.Cookies.Select(pair => new Cookie { Name = pair.Key, Value = pair.Value, Url = host.Address.ToString() }));

    /// <summary>Opens a page; one that is <paramref name="live"/> keeps a connection, so that the network is never idle.</summary>
    public async Task<IResponse> OpenAsync(HeraldHost host, string path, bool live = false)
    {
        var answer = await Page.GotoAsync(
            new Uri(host.Address, path).ToString(), new() { WaitUntil = live ? WaitUntilState.Load : WaitUntilState.NetworkIdle })
            ?? throw new InvalidOperationException("No answer to " + path);
        // A busy machine is quiet on the network before its scripts have run.
        await Page.LoadedAsync();
        return answer;
    }

    /// <summary>Waits until nothing more has come for a moment; a page that listens to a stream is never quite idle.</summary>
    public async Task SettleAsync()
    {
        for (var (before, turn) = (0, 0); (received.Count == 0 || received.Count > before) && turn < SettleTurnsMax; turn++)
        {
            before = received.Count;
            await Page.WaitForTimeoutAsync(SettleMs);
        }
    }

    /// <summary>A picture of the page, or of what is seen of it at first, where HERALD_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("HERALD_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task WeighAsync(IRequest request)
    {
        try
        {
            received.Add((request.Url, (await request.SizesAsync()).ResponseBodySize));
        }
        catch (PlaywrightException)
        {
            // The visit ended before the browser said how much it was; nobody asks any more.
        }
    }

    private void Note(bool wrong, string what)
    {
        if (wrong)
            faults.Add(what);
    }
}

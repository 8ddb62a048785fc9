using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>Somebody with a browser of his own, who finds what he needs by what it is and what it is called.</summary>
internal sealed class Person : IAsyncDisposable
{
    // The keystroke-level model of Card, Moran and Newell (1980), for somebody who types as most do; and a look around on each new page.
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(1.35);
    private static readonly TimeSpan PointAndClick = TimeSpan.FromSeconds(1.1 + 0.2);
    private static readonly TimeSpan HandsToKeysAndBack = TimeSpan.FromSeconds(0.4 + 0.4);
    private static readonly TimeSpan Key = TimeSpan.FromSeconds(0.28);
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    private readonly HeraldHost host;

    private Person(HeraldHost host, Visit visit) => (this.host, Visit) = (host, visit);

    public Visit Visit { get; }

    public IPage Page => Visit.Page;

    /// <summary>How long a human being takes for what was done so far, as it is reckoned: the same on every machine.</summary>
    public TimeSpan Effort { get; private set; }

    private ILocator Main => Page.GetByRole(AriaRole.Main);

    public static async Task<Person> ArriveAsync(
        Chromium chromium, HeraldHost host, Look look = Look.DeskByDay, bool script = true, Visitor? signedIn = null)
    {
        var visit = await chromium.VisitAsync(look, script);
        if (signedIn is not null)
            await visit.KeepAsync(host, signedIn);
        return new(host, visit);
    }

    /// <summary>Types an address of Herald's, or follows a link from elsewhere.</summary>
    public Task OpenAsync(string path)
    {
        Effort += Think + PointAndClick + LookAround;
        return Visit.OpenAsync(host, path, live: true);
    }

    public Task FillAsync(string label, string text, ILocator? within = null)
    {
        Effort += Think + PointAndClick + HandsToKeysAndBack + (Key * text.Length);
        return Label(label, within).FillAsync(text);
    }

    /// <summary>Chooses what begins with these words.</summary>
    public async Task ChooseAsync(string label, string option, ILocator? within = null)
    {
        Effort += Think + (2 * PointAndClick);
        var select = Label(label, within);
        var wanted = select.Locator("option").Filter(new() { HasTextRegex = new Regex($@"^\s*{Regex.Escape(option)}\b") });
        await select.SelectOptionAsync((await wanted.First.GetAttributeAsync("value"))!);
    }

    public Task TickAsync(string label, ILocator? within = null)
    {
        Effort += Think + PointAndClick;
        return (within ?? Main).GetByLabel(label).First.CheckAsync();
    }

    public Task PressAsync(string button, ILocator? within = null)
    {
        Effort += Think + PointAndClick + LookAround;
        return (within ?? Page.Locator("body")).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
    }

    /// <summary>Follows a link; what it counts beside its name does not matter.</summary>
    public Task FollowAsync(string link, ILocator? within = null)
    {
        Effort += Think + PointAndClick + LookAround;
        return (within ?? Page.Locator("body"))
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex($@"^\s*{Regex.Escape(link)}(\s*[\d,]+)?\s*$") }).First.ClickAsync();
    }

    /// <summary>Waits until these words stand in what the page is about.</summary>
    public Task ReadAsync(string words) => Assertions.Expect(Main).ToContainTextAsync(words);

    public Task ReadHeadingAsync(string words) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words);

    public Task ArrivesAtAsync(string pattern) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern));

    public async Task SignInAsync(string email, string password)
    {
        await FillAsync("E-mail", email);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
    }

    /// <summary>Asks for a link by mail in the hub, and opens it in the same browser.</summary>
    public async Task ComeInByMailAsync(Outbox outbox, string email)
    {
        await FillAsync("E-mail address", email);
        await PressAsync("Send me a link");
        await ReadAsync("Open it in this browser");
        await OpenAsync(await outbox.LinkAsync(email, "/sign-in/link/"));
        await ShouldBeReadableAsync("hub-sign-in-link");
        await PressAsync("Come in");
    }

    /// <summary>Nobody is kept from reading the page at hand, which no address alone leads to.</summary>
    public async Task ShouldBeReadableAsync(string picture)
    {
        await Visit.PictureAsync(picture);
        (await Accessibility.FindAsync(Page)).ShouldBeEmpty();
    }

    /// <summary>Nothing went wrong on any page that was seen.</summary>
    public void ShouldHaveSeenNothingWrong() => Visit.Faults.ShouldBeEmpty(string.Join("\n", Visit.Faults));

    public ValueTask DisposeAsync() => Visit.DisposeAsync();

    // A label of a field that must be filled in ends with a mark that says so.
    private ILocator Label(string label, ILocator? within) =>
        (within ?? Main).GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}(\s*\*|\s*\(.*\))?\s*$")).First;
}

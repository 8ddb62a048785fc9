using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Hub;

/// <summary>Rosa, an advocate, looks at her hub; time passes as the story says.</summary>
public sealed class HubStory : IAsyncDisposable
{
    private readonly HeraldHost? own;

    private HubStory(HeraldHost? own, TestClock? clock, Story story, string rosa, Visitor browser)
    {
        (this.own, Clock, Story, Rosa, Browser) = (own, clock, story, rosa, browser);
    }

    public Story Story { get; }

    public ProgramDriver Program => Story.Program;

    /// <summary>Her id.</summary>
    public string Rosa { get; }

    /// <summary>Her browser, signed in.</summary>
    public Visitor Browser { get; }

    /// <summary>The clock, where the story holds it.</summary>
    public TestClock? Clock { get; }

    public string Home => "/hub/" + Program.Slug;

    /// <summary>In the Herald that all stories share, at the time of the day.</summary>
    public static async Task<HubStory> BeginAsync(Hosts hosts, StoreKind kind, string? locale = null, string? timeZone = null) =>
        await MeetAsync(null, null, await Story.BeginAsync(hosts, kind), locale, timeZone);

    /// <summary>In a Herald of its own, whose clock stands: 1 March 2026, noon in UTC.</summary>
    public static async Task<HubStory> BeginAsync(StoreKind kind, string? locale = null, string? timeZone = null)
    {
        var clock = new TestClock();
        var host = await HeraldHost.StartAsync(kind, clock);
        return await MeetAsync(host, clock, await Story.BeginAsync(host), locale, timeZone);
    }

    /// <summary>A page of hers: its text as people read it.</summary>
    public async Task<string> ReadAsync(string path = "") => Words(await PageAsync(path));

    /// <summary>A page of hers as it came.</summary>
    public async Task<Answer> PageAsync(string path = "") => (await Browser.GetAsync(Home + path)).Expect(HttpStatusCode.OK);

    /// <summary>The text of a page's main part, with single blanks.</summary>
    public static string Words(Answer page)
    {
        var main = Regex.Match(page.Text, "<main.*</main>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value;
        var text = Regex.Replace(main, "<[^>]+>", " ", RegexOptions.None, TimeSpan.FromSeconds(5));
        return Regex.Replace(WebUtility.HtmlDecode(text), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null)
            await own.DisposeAsync();
    }

    private static async Task<HubStory> MeetAsync(HeraldHost? own, TestClock? clock, Story story, string? locale, string? timeZone)
    {
        var rosa = (await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "rosa@acme.example",
            ["name"] = "Rosa Díaz",
            ["locale"] = locale,
            ["time_zone"] = timeZone,
        })).Expect(HttpStatusCode.Created)["id"].ToString();
        return new(own, clock, story, rosa, await story.Program.AdvocateAsync(rosa));
    }
}

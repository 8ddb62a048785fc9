using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Badges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Credentials;

/// <summary>Rosa has a badge, and shows it outside.</summary>
internal sealed partial class SharingStory(HubStory hub) : IAsyncDisposable
{
    public const string Page = "/badges/on-stage";

    public HubStory Hub => hub;

    public BadgeStory Badges { get; } = new(hub.Story);

    public string Shares => hub.Home + Page + "/shares";

    /// <summary>Somebody who is no member.</summary>
    public Visitor Anybody { get; } = hub.Program.Visitor();

    public static async Task<SharingStory> BeginAsync(Hosts hosts, StoreKind kind, string? locale = null)
    {
        var story = new SharingStory(await HubStory.BeginAsync(hosts, kind, locale));
        var badge = await story.Badges.MakeAsync("""{ "name": "On stage", "about": "For a talk about Northwind & friends." }""");
        (await story.Badges.GiveAsync(badge, story.Hub.Rosa, "Only for you: the talk in May.")).Expect(HttpStatusCode.Created);
        return story;
    }

    /// <summary>Staff give her badge a picture of its own.</summary>
    public async Task WithPictureAsync(string picture)
    {
        var badge = (await hub.Program.GetAsync("/v1/badges"))["data"][0]!["id"];
        (await hub.Program.PutAsync($"/v1/badges/{badge}", new JsonObject
        {
            ["name"] = "On stage",
            ["about"] = "For a talk.",
            ["picture"] = picture,
        })).Expect(HttpStatusCode.OK);
    }

    /// <summary>She agrees; the path of the page that everybody may open.</summary>
    public async Task<string> ShareAsync(params (string Name, string Value)[] fields)
    {
        var form = PageForm.FieldsOf(await hub.PageAsync(Page), "share");
        (await hub.Browser.SendAsync(Shares, form.With(fields))).Expect(HttpStatusCode.SeeOther);
        return await ShownAsync() ?? throw new InvalidOperationException("It is not shown.");
    }

    /// <summary>The path of what she shows; null where she shows nothing.</summary>
    public async Task<string?> ShownAsync() =>
        Shown().Match((await hub.PageAsync(Page)).Text) is { Success: true } found ? found.Value : null;

    /// <summary>She takes it back.</summary>
    public async Task<Answer> EndAsync(string path)
    {
        var id = path[(path.LastIndexOf('/') + 1)..];
        return await hub.Browser.SendAsync($"{Shares}/{id}/end", PageForm.FieldsOf(await hub.PageAsync(Page), "end-" + id));
    }

    public async Task<string> TokenAsync(string path) => (await Anybody.GetAsync(path + ".jwt")).Expect(HttpStatusCode.OK).Text;

    public async Task<byte[]> FileAsync(string path)
    {
        using var http = hub.Program.Client(null);
        return await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }

    public async Task<IReadOnlyList<int>> PlacesAsync()
    {
        await using var db = hub.Program.Host.OpenStore();
        var rows = await db.BadgeShares.Where(row => row.ProgramId == hub.Program.Id).OrderBy(static row => row.SharedAt).ToListAsync();
        return [.. rows.Select(static row => row.StatusIndex)];
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [GeneratedRegex("/b/bsh_[0-9a-z]{26}(?=\")", RegexOptions.None, 1000)]
    private static partial Regex Shown();
}

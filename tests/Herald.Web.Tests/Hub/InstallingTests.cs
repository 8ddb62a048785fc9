using System.Buffers.Binary;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

public sealed class InstallingTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_hub_says_how_it_is_installed(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var stranger = story.Program.Visitor();
        (await story.PageAsync("")).Text.ShouldContain($"<link rel=\"manifest\" href=\"{story.Home}/manifest.webmanifest\"");

        var answer = (await stranger.GetAsync(story.Home + "/manifest.webmanifest")).Expect(HttpStatusCode.OK);

        answer.Message.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        var manifest = JsonNode.Parse(answer.Text)!;
        ((string?)manifest["start_url"]).ShouldBe(story.Home);
        ((string?)manifest["scope"]).ShouldBe(story.Home);
        ((string?)manifest["display"]).ShouldBe("standalone");
        foreach (var icon in manifest["icons"]!.AsArray())
            (await SideAsync(stranger, (string)icon!["src"]!)).ShouldBe(((string)icon["sizes"]!).Split('x').Select(int.Parse));
        foreach (var shortcut in manifest["shortcuts"]!.AsArray())
            (await story.Browser.GetAsync((string)shortcut!["url"]!)).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task What_lies_on_a_device_is_nobodys_own(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        var worker = (await story.Browser.GetAsync(story.Home + "/worker.js")).Expect(HttpStatusCode.OK);
        var offline = (await story.PageAsync("/offline")).Text;

        worker.Message.Headers.GetValues("Service-Worker-Allowed").ShouldBe([story.Home]);
        worker.Message.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        offline.ShouldContain("You are offline");
        offline.ShouldBe((await story.Program.Visitor().GetAsync(story.Home + "/offline")).Text);
        offline.ShouldNotContain("<script");
    }

    [Theory, BothEngines]
    public async Task What_is_not_there_is_said(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var stranger = story.Program.Visitor();

        foreach (var part in (string[])["manifest.webmanifest", "worker.js", "offline", "icons/192.png"])
            (await stranger.GetAsync("/hub/nobody-is-called-so/" + part)).Expect(HttpStatusCode.NotFound);
        (await stranger.GetAsync(story.Home + "/icons/193.png")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task An_app_is_named_in_the_language_of_who_installs_it(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var reader = story.Program.Visitor();
        reader.Reads = "ar-EG,ar;q=0.9";

        var manifest = JsonNode.Parse((await reader.GetAsync(story.Home + "/manifest.webmanifest")).Text)!;

        ((string?)manifest["lang"]).ShouldBe("ar-EG");
        ((string?)manifest["dir"]).ShouldBe("rtl");
    }

    // Width and height stand in the first chunk of a PNG.
    private static async Task<int[]> SideAsync(Visitor visitor, string path)
    {
        var picture = (await visitor.GetAsync(path)).Expect(HttpStatusCode.OK);
        picture.Message.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var bytes = await picture.Message.Content.ReadAsByteArrayAsync();
        return [BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))];
    }
}

using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Uploads;
using ImageMagick;

namespace Herald.Web.Tests.Credentials;

/// <summary>A badge outside the hub: what anybody sees, verifies, and finds when it was taken back.</summary>
public sealed class SharedBadgeTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task What_she_shows_is_verified_by_somebody_else(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync();
        var found = await Verification.OfAsync(await story.TokenAsync(path));

        var (said, text) = (found["credential"]!, found["credential"]!.ToJsonString());
        found["revoked"]!.GetValue<bool>().ShouldBeFalse();
        said["id"]!.ToString().ShouldEndWith(path);
        var program = story.Hub.Program;
        said["issuer"]!["id"]!.ToString().ShouldBe($"did:web:127.0.0.1%3A{program.Host.Address.Port}:issuers:{program.Slug}");
        said["issuer"]!["name"]!.ToString().ShouldBe("Northwind Circle");
        said["credentialSubject"]!["achievement"]!["description"]!.ToString().ShouldBe("For a talk about Northwind & friends.");
        // Neither who she is, nor what staff wrote to her alone.
        said["credentialSubject"]!["identifier"].ShouldBeNull();
        foreach (var secret in new[] { "Rosa", "acme", "May", story.Hub.Rosa })
            text.ShouldNotContain(secret, Case.Insensitive);
    }

    [Theory, BothEngines]
    public async Task Her_address_is_signed_as_a_salted_fingerprint_if_she_says_so(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync(("identified", "true"));
        var said = (await Verification.OfAsync(await story.TokenAsync(path)))["credential"]!;

        var identity = said["credentialSubject"]!["identifier"]![0]!;
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes("rosa@acme.example" + identity["salt"]));
        identity["identityHash"]!.ToString().ShouldBe("sha256$" + Convert.ToHexStringLower(expected));
        said.ToJsonString().ShouldNotContain("acme.example");
        (await story.Anybody.GetAsync(path)).Text.ShouldNotContain("acme.example");
    }

    [Theory, BothEngines]
    public async Task Anybody_reads_the_page_with_her_name_only_if_she_says_so(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync();
        var page = (await story.Anybody.GetAsync(path)).Expect(HttpStatusCode.OK);
        page.Text.ShouldContain("<h1>On stage</h1>");
        page.Text.ShouldContain("For a talk about Northwind &amp; friends.");
        page.Text.ShouldContain("Signed, and not taken back");
        var image = new Uri(story.Hub.Program.Host.Address, path + ".png");
        page.Text.ShouldContain($"<meta property=\"og:image\" content=\"{image}\"");
        page.Text.ShouldNotContain("Rosa");
        page.Text.ShouldNotContain("Only for you");
        page.Message.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);

        (await story.EndAsync(path)).Expect(HttpStatusCode.SeeOther);
        (await story.Anybody.GetAsync(await story.ShareAsync(("named", "true")))).Text.ShouldContain("Rosa Díaz earned On stage");
    }

    [Theory, BothEngines]
    public async Task Both_pictures_carry_the_credential(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync();
        var token = await story.TokenAsync(path);

        var image = XDocument.Parse(Encoding.UTF8.GetString(await story.FileAsync(path + ".svg"))).Root!;
        image.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
        var baked = image.Elements().First();
        baked.Name.ShouldBe(XName.Get("credential", "https://purl.imsglobal.org/ob/v3p0"));
        (baked.Attribute("verify")!.Value, baked.IsEmpty).ShouldBe((token, false));

        var chunks = Chunks(await story.FileAsync(path + ".png")).ToList();
        var text = chunks.Single(static one => one.Name == "iTXt").Body;
        var keyword = Encoding.ASCII.GetBytes("openbadgecredential");
        text.ShouldBe([.. keyword, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(token)]);
        chunks.Select(static one => one.Name).ShouldBe(["IHDR", "iTXt", "IDAT", "IEND"]);

        using var http = story.Hub.Program.Client(null);
        var answer = await http.GetAsync(new Uri(path + ".svg", UriKind.Relative));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; img-src data:; sandbox"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Theory, BothEngines]
    public async Task A_picture_that_staff_uploaded_carries_it_too(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var picture = (await UploadStory.SendAsync(story.Hub.Program, "purpose=badge", Samples.Png(600, 400)))
            .Expect(HttpStatusCode.Created)["id"].ToString();
        await story.WithPictureAsync(picture);
        var path = await story.ShareAsync();
        var token = await story.TokenAsync(path);

        var file = await story.FileAsync(path + ".png");
        var chunks = Chunks(file).ToList();
        chunks[0].Name.ShouldBe("IHDR");
        Encoding.ASCII.GetString(chunks.Single(static one => one.Name == "iTXt").Body).ShouldEndWith(token);
        using (var shown = new MagickImage(file))
            (shown.Width, shown.Height).ShouldBe((400u, 400u));
        var image = XDocument.Parse(Encoding.UTF8.GetString(await story.FileAsync(path + ".svg"))).Root!;
        image.Elements().First().Attribute("verify")!.Value.ShouldBe(token);
        image.Elements().Last().Attribute("href")!.Value.ShouldStartWith("data:image/png;base64,iVBOR");
        (await story.Anybody.GetAsync(path)).Text.ShouldContain($"src=\"/pictures/{picture}\"");
    }

    [Theory, BothEngines]
    public async Task What_she_shows_stands_when_she_goes_into_one_who_has_the_badge_too(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync();
        var badge = (await story.Hub.Program.GetAsync("/v1/badges"))["data"][0]!["id"]!.ToString();
        var stays = await story.Hub.Story.AdvocateAsync("rosa@home.example");
        (await story.Badges.GiveAsync(badge, stays, "The same talk.")).Expect(HttpStatusCode.Created);

        (await story.Hub.Program.PostAsync($"/v1/advocates/{stays}/merges", new JsonObject { ["advocate"] = story.Hub.Rosa }))
            .Expect(HttpStatusCode.Created);

        (await story.Anybody.GetAsync(path)).Expect(HttpStatusCode.OK).Text.ShouldContain("<h1>On stage</h1>");
        (await story.FileAsync(path + ".png")).ShouldNotBeEmpty();
    }

    [Theory, BothEngines]
    public async Task What_she_takes_back_is_gone_and_revoked_for_who_kept_it(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync();
        var kept = await story.TokenAsync(path);
        (await story.EndAsync(path)).Expect(HttpStatusCode.SeeOther);

        foreach (var ending in new[] { "", ".png", ".svg", ".jwt" })
            (await story.Anybody.GetAsync(path + ending)).Status.ShouldBe(HttpStatusCode.NotFound, ending);
        (await Verification.OfAsync(kept))["revoked"]!.GetValue<bool>().ShouldBeTrue();
        (await story.ShownAsync()).ShouldBeNull();

        // Shown anew, it is another address, another place, and not revoked.
        var again = await story.ShareAsync();
        again.ShouldNotBe(path);
        (await Verification.OfAsync(await story.TokenAsync(again)))["revoked"]!.GetValue<bool>().ShouldBeFalse();
        (await Verification.OfAsync(kept))["revoked"]!.GetValue<bool>().ShouldBeTrue();
        (await story.PlacesAsync()).Distinct().Count().ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task A_badge_that_staff_take_back_is_shown_no_more(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var path = await story.ShareAsync();
        var kept = await story.TokenAsync(path);
        var badge = (await story.Hub.Program.GetAsync("/v1/badges"))["data"][0]!["id"]!.ToString();
        (await story.Badges.RevokeAsync(await story.Badges.NewestAsync(badge))).Expect(HttpStatusCode.OK);

        (await story.Anybody.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Verification.OfAsync(kept))["revoked"]!.GetValue<bool>().ShouldBeTrue();
        (await story.Hub.ReadAsync(SharingStory.Page)).ShouldNotContain("Show it outside");
    }

    private static IEnumerable<(string Name, byte[] Body)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }
}

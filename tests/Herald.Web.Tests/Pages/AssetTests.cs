using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Ui.Assets;

namespace Herald.Web.Tests.Pages;

public sealed class AssetTests(Hosts hosts)
{
    private const int StyleBytesMax = 40 * 1024;
    private const int ScriptBytesMax = 15 * 1024;
    private const int ScriptLinesMax = 60;

    [Fact]
    public async Task The_style_sheet_is_small_compressed_and_kept_for_ever()
    {
        using var answer = await AskAsync(BrowserAssets.Address("herald.css"), "br");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        BrowserAssets.Find("herald.css")!.Length.ShouldBeLessThan(StyleBytesMax);
    }

    [Fact]
    public void Our_own_script_is_little_and_in_small_pieces()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "src/Herald.Web/wwwroot/js"));

        scripts.Sum(static script => new FileInfo(script).Length).ShouldBeInRange(1, ScriptBytesMax);
        scripts.Where(static script => File.ReadLines(script).Count() > ScriptLinesMax).ShouldBeEmpty();
    }

    [Fact]
    public void A_style_sheet_loses_what_only_people_read_and_nothing_else()
    {
        const string sheet = """
            /* Why. */
            @layer parts {
              .a > .b, .c:has(+ .d) { color: red; content: "· "; margin: -1px calc(1px + 2px); }
              .e::before { background: url(asset:icon.svg); }
            }
            """;

        Stylesheet.Join([sheet], static name => "/assets/" + name).ShouldEndWith(
            "@layer parts{.a>.b,.c:has(+ .d){color:red;content:\"· \";margin:-1px calc(1px + 2px)}"
            + ".e::before{background:url(/assets/icon.svg)}}");
    }

    [Fact]
    public async Task Who_has_it_does_not_get_it_again()
    {
        using var first = await AskAsync("/docs", "gzip");
        using var again = await AskAsync("/docs", "gzip", first.Headers.ETag!.ToString());

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_address_without_the_hash_is_kept_only_briefly()
    {
        using var answer = await AskAsync("/assets/icon.svg", "identity");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        answer.Headers.CacheControl!.ToString().ShouldNotContain("immutable");
    }

    [Theory]
    [InlineData("/assets/../herald.db")]
    [InlineData("/assets/css/tokens.css")]
    [InlineData("/assets/")]
    public async Task Nothing_else_is_served(string path)
    {
        using var answer = await AskAsync(path, "identity");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string encoding, string? tag = null)
    {
        using var http = new HttpClient { BaseAddress = (await hosts.OfAsync(StoreKind.Sqlite)).Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        if (tag is not null)
            http.DefaultRequestHeaders.Add("If-None-Match", tag);
        return await http.GetAsync(new Uri(path, UriKind.Relative));
    }
}

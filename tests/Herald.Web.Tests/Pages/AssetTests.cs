using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Ui.Assets;

namespace Herald.Web.Tests.Pages;

public sealed class AssetTests(Hosts hosts)
{
    private const int StyleBytesMax = 40 * 1024;
    private const int ScriptBytesMax = 3 * 1024;
    private const int ScriptLinesMax = 60;

    [Theory]
    [InlineData("hub.css")]
    [InlineData("console.css")]
    [InlineData("reference.css")]
    public async Task A_style_sheet_is_small_compressed_and_kept_for_ever(string sheet)
    {
        using var answer = await AskAsync(BrowserAssets.Address(sheet), "br");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        BrowserAssets.Find(sheet)!.Length.ShouldBeInRange(1, StyleBytesMax);
    }

    [Fact]
    public void Our_own_script_is_in_small_pieces()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "src/Herald.Web/wwwroot/js"));

        // How much of it a page may load is seen where all pages are: in EveryPageTests.
        scripts.Where(static script => BrowserAssets.Find("js/" + Path.GetFileName(script))!.Length > ScriptBytesMax).ShouldBeEmpty();
        scripts.Where(static script => File.ReadLines(script).Count() > ScriptLinesMax).ShouldBeEmpty();
        // A line is served without what stands before it, which would change a string of several lines.
        scripts.SelectMany(File.ReadLines).Where(static line => line.Count(static letter => letter == '`') % 2 > 0).ShouldBeEmpty();
    }

    [Fact]
    public void What_lies_in_the_folder_of_a_surface_is_on_its_sheet_alone_and_files_follow_by_their_names()
    {
        StyleFile[] files =
        [
            new("parts/b.css", "@layer parts { .b { top: 0; } }"), new("hub/a.css", "@layer parts { .a { top: 0; } }"),
            new("console/c.css", "@layer parts { .c { top: 0; } }"), new("z.css", "@layer base { .z { top: 0; } }"),
        ];

        var sheets = Stylesheet.BySurface(files, static name => name);

        sheets[Surface.Hub].ShouldEndWith("@layer base{.z{top:0}}@layer parts{.a{top:0}.b{top:0}}");
        sheets[Surface.Console].ShouldEndWith("@layer base{.z{top:0}}@layer parts{.b{top:0}.c{top:0}}");
        sheets[Surface.Reference].ShouldEndWith("@layer base{.z{top:0}}@layer parts{.b{top:0}}");
        sheets[Surface.Showcase].ShouldEndWith("@layer base{.z{top:0}}@layer parts{.a{top:0}.b{top:0}.c{top:0}}");
    }

    [Fact]
    public void A_script_loses_indentation_and_lines_of_comment()
    {
        const string script = "// Why.\nif (a) {\n  // Since.\n\n  b('// c'); // d\n}\n";

        ScriptText.Tighten(script).ShouldBe("if (a) {\nb('// c'); // d\n}");
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

    [Theory]
    [InlineData(".a { & .b, & .c { top: 0; } & > .d { top: 0; } }", ".a{.b,& .c{top:0}>.d{top:0}}")]
    [InlineData(".a { &:hover { top: 0; } .e & { top: 0; } }", ".a{&:hover{top:0}.e &{top:0}}")]
    [InlineData(".a { min-inline-size: 0; block-size: 0; }", ".a{min-width:0;height:0}")]
    [InlineData(".a { container-type: inline-size; }", ".a{container-type:inline-size}")]
    [InlineData(".a { inset-block-end: 0; border-block-start: 0; inset-inline-start: 0; }",
        ".a{bottom:0;border-top:0;inset-inline-start:0}")]
    [InlineData("""[dir="rtl"] .a[value="2"] { content: "a, b / c"; }""", """[dir=rtl] .a[value="2"]{content:"a, b / c"}""")]
    [InlineData("@media (width <= 4rem) { .a { font: 400 1rem / 1.5 serif; } }", "@media (width<=4rem){.a{font:400 1rem/1.5 serif}}")]
    public void A_style_sheet_says_the_same_in_fewer_letters(string written, string served) =>
        Stylesheet.Join([written], static name => name).ShouldEndWith(";\n" + served);

    [Fact]
    public void Lengths_that_nothing_sets_anew_stand_where_they_are_used()
    {
        const string tokens = "@layer tokens { :root { --gap: .5rem; --pad: 1rem; --ink: #000; } }";
        const string part = "@layer parts { .a { gap: var(--gap); padding: var(--pad); color: var(--ink); } }";
        const string other = "@layer parts { .b { --pad: 2rem; } }";

        Stylesheet.Join([tokens, part, other], static name => name).ShouldEndWith(
            "@layer tokens{:root{--pad:1rem;--ink:#000}}@layer parts{.a{gap:.5rem;padding:var(--pad);color:var(--ink)}.b{--pad:2rem}}");
    }

    [Fact]
    public void A_file_of_style_is_one_layer_from_its_first_brace_to_its_last() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src/Herald.Web/wwwroot/css"), "*.css", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) != "fonts.css")
            .Where(static file => File.ReadLines(file).Count(static line => line.Length > 0 && line[0] is not (' ' or '/' or '}')) != 1)
            .ShouldBeEmpty();

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

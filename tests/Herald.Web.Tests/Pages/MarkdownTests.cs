using System.Diagnostics;
using System.Text.RegularExpressions;
using Herald.Web.Ui.Markdown;

namespace Herald.Web.Tests.Pages;

/// <summary>What is written in Markdown reads well, and can do no harm whoever wrote it.</summary>
public sealed partial class MarkdownTests
{
    // What a page may be made of here: these tags, and of attributes only the address of a link and what it says of itself.
    private static readonly string[] Tags =
        ["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "hr", "br", "a"];

    private static readonly string[] Attributes = ["href", "rel", "title", "start", "type", "class"];

    [Theory]
    [InlineData("Tell us **who** you are.", "<p>Tell us <strong>who</strong> you are.</p>")]
    [InlineData("- one\n- *two*", "<ul>\n<li>one</li>\n<li><em>two</em></li>\n</ul>")]
    [InlineData("# Why\n## How", "<h2>Why</h2>\n<h3>How</h3>")]
    [InlineData("###### Deep", "<h6>Deep</h6>")]
    [InlineData("A `word` > b", "<p>A <code>word</code> &gt; b</p>")]
    public void What_is_written_reads_well(string text, string html) => MarkdownText.Html(text).Trim().ShouldBe(html);

    [Fact]
    public void Headings_begin_where_the_page_wants_them() => MarkdownText.Html("# Why", 4).Trim().ShouldBe("<h4>Why</h4>");

    [Theory]
    [InlineData("[our guide](https://www.example.com/guide?a=1&b=2)", "https://www.example.com/guide?a=1&amp;b=2")]
    [InlineData("[old](http://www.example.com)", "http://www.example.com")]
    [InlineData("[write](mailto:help@example.com)", "mailto:help@example.com")]
    [InlineData("https://www.example.com/guide", "https://www.example.com/guide")]
    [InlineData("<https://www.example.com/guide>", "https://www.example.com/guide")]
    [InlineData("<help@example.com>", "mailto:help@example.com")]
    [InlineData("[by name][1]\n\n[1]: https://www.example.com/named", "https://www.example.com/named")]
    public void Links_lead_to_the_web_and_to_mail_and_vouch_for_nothing(string text, string address)
    {
        var html = MarkdownText.Html(text);

        html.ShouldContain($"href=\"{address}\"");
        html.ShouldContain("rel=\"nofollow noopener noreferrer\"");
    }

    [Theory]
    [InlineData("[press](javascript:alert(1))")]
    [InlineData("[press](JaVaScRiPt:alert(1))")]
    [InlineData("[press](&#106;avascript:alert(1))")]
    [InlineData("[press](java\tscript:alert(1))")]
    [InlineData("[press](<java\nscript:alert(1)>)")]
    [InlineData("[press](\u0001javascript:alert(1))")]
    [InlineData("[press](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[press](vbscript:x)")]
    [InlineData("[press](file:///etc/passwd)")]
    [InlineData("[press](//evil.example.com)")]
    [InlineData("[press](/hub/aluv/sign-out)")]
    [InlineData("[press](\\\\evil.example.com)")]
    [InlineData("[press][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("ftp://files.example.com/press and tel:112")]
    public void Other_links_are_only_their_words(string text)
    {
        var html = MarkdownText.Html(text);

        html.ShouldNotContain("<a");
        html.ShouldNotContain("href");
    }

    [Theory]
    [InlineData("![a cat](https://tracker.example.com/pixel.gif)")]
    [InlineData("![a cat][1]\n\n[1]: https://tracker.example.com/pixel.gif")]
    public void Pictures_are_only_their_words(string text)
    {
        var html = MarkdownText.Html(text);

        html.Trim().ShouldBe("<p>a cat</p>");
    }

    [Fact]
    public void A_picture_in_a_link_leaves_the_link() =>
        MarkdownText.Html("[![a cat](https://t.example.com/p.gif)](https://www.example.com/)").Trim()
            .ShouldBe("<p><a href=\"https://www.example.com/\" rel=\"nofollow noopener noreferrer\">a cat</a></p>");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("text <b onmouseover=alert(1)>bold</b>")]
    [InlineData("<!-- comment --><style>body{display:none}</style>")]
    [InlineData("<iframe src=https://evil.example.com></iframe>")]
    [InlineData("[x](https://a.example.com \"\\\" onmouseover=alert(1) \\\"\")")]
    [InlineData("[x](https://a.example.com/\"onmouseover=alert(1))")]
    [InlineData("```\" onload=alert(1)\n<script>alert(1)</script>\n```")]
    [InlineData("`<script>`{onclick=alert(1)}")]
    [InlineData("# Title {onclick=alert(1) #id .class style=color:red}")]
    [InlineData("<https://a.example.com/\"><script>alert(1)</script>>")]
    [InlineData("https://a.example.com/\"><script>alert(1)</script>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[a]: javascript:alert(1) \"x\"\n[a] ![a]")]
    [InlineData("*<b>* **</p>** \0 \u202e <![CDATA[x]]> <?php ?> <!DOCTYPE x>")]
    public void Hostile_text_makes_nothing_but_what_is_allowed(string text)
    {
        var html = MarkdownText.Html(text);

        foreach (Match tag in Tag().Matches(html))
        {
            tag.Groups["name"].Value.ShouldBeOneOf(Tags, html);
            foreach (var attribute in tag.Groups["attribute"].Captures.Select(static capture => capture.Value))
                attribute.ShouldBeOneOf(Attributes, html);
        }

        // Beside these tags no mark of one is left: all others are shown as characters.
        Tag().Replace(html, "").ShouldNotContain('<');
    }

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a_")]
    [InlineData("- ")]
    [InlineData("[a](")]
    [InlineData("<")]
    [InlineData("`a``")]
    [InlineData("1) ")]
    [InlineData("https://")]
    public void What_is_nested_without_end_is_shown_all_the_same(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var began = Stopwatch.GetTimestamp();

        MarkdownText.Html(text).ShouldNotBeEmpty();

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [GeneratedRegex("""</?(?<name>[a-z0-9]+)(\s+(?<attribute>[a-z-]+)="[^"<>]*")*\s*/?>""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}

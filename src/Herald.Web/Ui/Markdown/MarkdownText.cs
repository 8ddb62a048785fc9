using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Herald.Web.Ui.Markdown;

/// <summary>
/// What people write in Markdown, as HTML that can do no harm whoever wrote it: paragraphs, headings, lists, quotes, code, emphasis and
/// links. HTML in it is shown as the characters that it is made of. Links lead to http, https and mailto and vouch for nothing; any
/// other is only its words. Pictures are their words too, since looking at one would tell its host who reads the page.
/// </summary>
internal static class MarkdownText
{
    private const string Rel = "nofollow noopener noreferrer";
    private const int HeadingMax = 6;
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <param name="text">The Markdown.</param>
    /// <param name="headings">The level at which its headings begin, so that they fit below what stands above them.</param>
    public static string Html(string text, int headings = 2)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            Tame(document, headings);
            using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            renderer.Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // Markdig's word for what is nested deeper than anybody means; it is shown as it was typed.
            return $"<p>{WebUtility.HtmlEncode(text)}</p>";
        }
    }

    private static void Tame(MarkdownDocument document, int headings)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + headings - 1, HeadingMax);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsTaken(link.GetDynamicUrl?.Invoke() ?? link.Url))
                Unlink(link);
            else
                link.GetAttributes().AddPropertyIfNotExist("rel", Rel);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsTaken(link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
            else
                link.GetAttributes().AddPropertyIfNotExist("rel", Rel);
        }
    }

    private static bool IsTaken(string? address) => address is not null
        && Array.Exists(Schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    // The words of a link stay where it stood.
    private static void Unlink(LinkInline link)
    {
        while (link.FirstChild is { } word)
        {
            word.Remove();
            link.InsertBefore(word);
        }

        link.Remove();
    }
}

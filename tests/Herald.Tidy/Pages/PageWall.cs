using System.Text.RegularExpressions;

namespace Herald.Tidy.Pages;

/// <summary>A page only renders: it asks nobody for anything, and its looks and behaviour stand in files that the browser caches.</summary>
internal static partial class PageWall
{
    private static readonly (Regex Found, string WayOut)[] Rules =
    [
        (Inject(), "a page only renders: let the endpoint ask, and hand the answer in as a parameter."),
        (StyleAttribute(), "an inline style, which the content policy refuses: write a class."),
        (StyleElement(), "an inline style sheet, which the content policy refuses: write it into wwwroot."),
        (Script(), "an inline script, which the content policy refuses: write a module in wwwroot and name it in src."),
        (Handler(), "an inline handler, which the content policy refuses: listen in a module in wwwroot."),
    ];

    public static IEnumerable<Offence> Offences(SourceFile page) =>
        Rules.SelectMany(rule => page.Check(line => rule.Found.IsMatch(line) ? rule.WayOut : null));

    [GeneratedRegex(@"@inject\b|\[Inject\]")]
    private static partial Regex Inject();

    [GeneratedRegex("""\sstyle=["'@]""")]
    private static partial Regex StyleAttribute();

    [GeneratedRegex(@"<style\b")]
    private static partial Regex StyleElement();

    [GeneratedRegex(@"<script\b(?![^>]*\ssrc=)")]
    private static partial Regex Script();

    [GeneratedRegex("""\s(on[a-z]+|hx-on[:\-a-z]*)=["'@]""")]
    private static partial Regex Handler();
}

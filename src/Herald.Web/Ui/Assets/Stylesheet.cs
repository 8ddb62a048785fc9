using System.Text;
using System.Text.RegularExpressions;

namespace Herald.Web.Ui.Assets;

/// <summary>
/// The style sheets, each of many files. What lies in a folder that is named like a surface is on its sheet alone, all else on
/// every sheet. Each file is one layer, and the layers' order is said first; within a layer files follow by their names, wherever
/// they lie, so that a file that moves from one surface to all keeps its place. Addresses get the hash of what they name.
/// </summary>
internal static partial class Stylesheet
{
    private const string Layers = "@layer reset, tokens, base, layout, parts, util;\n";
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The sheet of each surface.</summary>
    public static IReadOnlyDictionary<Surface, string> BySurface(IReadOnlyList<StyleFile> files, Func<string, string> address)
    {
        var ordered = files.OrderBy(static file => file.IsPart).ThenBy(static file => file.Name, StringComparer.Ordinal).ToList();
        return Enum.GetValues<Surface>().ToDictionary(
            static surface => surface,
            surface => Join(ordered.Where(file => file.IsFor(surface)).Select(static file => file.Text), address));
    }

    public static string Join(IEnumerable<string> sheets, Func<string, string> address) =>
        Layers + Named().Replace(Settle(Together(sheets.Select(Tighten))), found => $"url({address(found.Groups["name"].Value)})");

    // What only people read stays here, and so do words for which there are shorter ones. All languages of pages are written in lines.
    private static string Tighten(string style)
    {
        var spaced = Spaces().Replace(Comments().Replace(style, ""), static found => MarkOrSpace(found.Groups["mark"]));
        var sized = Sizes().Replace(Inner().Replace(spaced, ""), static found => Size(found.Value));
        return Quoted().Replace(Edges().Replace(sized, static found => Edge(found.Value)), "${word}");
    }

    private static string MarkOrSpace(Group mark) => mark.Success ? mark.Value : " ";

    private static string Size(string logical) => logical is "inline-size" ? "width" : "height";

    private static string Edge(string logical) => logical.EndsWith("start", StringComparison.Ordinal) ? "top" : "bottom";

    // Files of the same layer, one after the other, share its braces.
    private static string Together(IEnumerable<string> sheets)
    {
        var style = new StringBuilder();
        var open = "";
        foreach (var sheet in sheets)
        {
            var head = Head().Match(sheet).Value;
            var shared = head == open ? head.Length : 0;
            style.Length -= Math.Sign(shared);
            style.Append(sheet.AsSpan(shared));
            open = head;
        }

        return style.ToString();
    }

    // A length or a time among the tokens that nothing sets anew stands where it is used, and nowhere else.
    private static string Settle(string style)
    {
        var settled = Lengths().Matches(Tokens().Match(style).Value)
            .Where(found => style.AsSpan().Count(found.Groups["name"].Value + ":") == 1)
            .ToDictionary(static found => found.Groups["name"].Value, static found => found.Groups["value"].Value, StringComparer.Ordinal);
        var rest = Lengths().Replace(style, found => settled.ContainsKey(found.Groups["name"].Value) ? "" : found.Value);
        return Used().Replace(rest, found => settled.GetValueOrDefault(found.Groups["name"].Value, found.Value));
    }

    [GeneratedRegex(@"url\(asset:(?<name>[a-z0-9./-]+)\)", Plain, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<mark>""[^""]*"")|;?\s*(?<mark>})\s*|\s*(?<mark>[{;,>/]|<=)\s*|(?<=:)\s+(?<mark>)|\s+", Plain, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"/\*.*?\*/\s*", Plain | RegexOptions.Singleline, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<=[{};])&( |(?=[>+~]))", Plain, 1000)]
    private static partial Regex Inner();

    [GeneratedRegex(@"(?<=[{;-])(inline|block)-size(?=:)", Plain, 1000)]
    private static partial Regex Sizes();

    [GeneratedRegex(@"(?<=[{;-])(inset-)?block-(start|end)(?=[:-])", Plain, 1000)]
    private static partial Regex Edges();

    [GeneratedRegex(@"(?<==)""(?<word>[a-z][a-z_-]*)""(?=\])", Plain, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^@layer \w+{", Plain, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"@layer tokens{:root{[^{}]*", Plain, 1000)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"(?<=[;{])(?<name>--[a-z0-9-]+):(?<value>[\d.]+(rem|ms));", Plain, 1000)]
    private static partial Regex Lengths();

    [GeneratedRegex(@"var\((?<name>--[a-z0-9-]+)\)", Plain, 1000)]
    private static partial Regex Used();
}

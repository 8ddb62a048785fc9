using System.Text.RegularExpressions;

namespace Herald.Web.Ui.Assets;

/// <summary>
/// One style sheet of many files. Each file names its layer, and the layers' order is said first; so the order of the files
/// does not matter. Addresses in it get the hash of what they name.
/// </summary>
internal static partial class Stylesheet
{
    private const string Layers = "@layer reset, tokens, base, layout, parts, util;\n";

    public static string Join(IEnumerable<string> sheets, Func<string, string> address) =>
        Layers + Named().Replace(Tighten(string.Concat(sheets)), found => $"url({address(found.Groups["name"].Value)})");

    // What only people read stays here.
    private static string Tighten(string style) =>
        AfterColon().Replace(Spaces().Replace(Comments().Replace(style, ""), static found => MarkOrSpace(found.Groups["mark"])), ":");

    private static string MarkOrSpace(Group mark) => mark.Success ? mark.Value : " ";

    [GeneratedRegex(@"url\(asset:(?<name>[a-z0-9./-]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@";?\s*(?<mark>})\s*|\s*(?<mark>[{;,>])\s*|\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@":\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterColon();

    [GeneratedRegex(@"/\*.*?\*/\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comments();
}

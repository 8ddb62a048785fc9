using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Herald.Web.Tracking;

/// <summary>
/// The machines that the package crawler-user-agents knows: some 1,500 patterns. Nearly all are plain words, which are searched for
/// in one pass; only the rest needs a regular expression, of the kind that cannot be made slow by what it reads.
/// </summary>
internal sealed partial class CrawlerList
{
    // Patterns of the package that people's browsers inside of apps carry too: in-app browsers of Facebook, Viber and Bluesky,
    // and one version of Android.
    private static readonly string[] People = ["MetaIAB Facebook", "Viber", @"Bluesky\/", @"AP3A\.240617\.008"];

    // It never changes, and its regular expression takes four megabytes.
    private static readonly Lazy<CrawlerList> Read = new(Load);

    private readonly SearchValues<string> words;
    private readonly Regex patterns;

    private CrawlerList(List<string> found)
    {
        words = SearchValues.Create([.. found.Where(IsWord).Select(Unescape)], StringComparison.Ordinal);
        var rest = found.Where(static pattern => !IsWord(pattern)).Select(static pattern => $"(?:{pattern})");
        patterns = new(string.Join('|', rest), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    public static CrawlerList Known => Read.Value;

    public bool Includes(string userAgent) => userAgent.AsSpan().ContainsAny(words) || patterns.IsMatch(userAgent);

    private static CrawlerList Load()
    {
        using var stream = typeof(CrawlerList).Assembly.GetManifestResourceStream("crawler-user-agents.json")!;
        using var document = JsonDocument.Parse(stream);
        return new([.. document.RootElement.EnumerateArray()
            .Select(static entry => entry.GetProperty("pattern").GetString()!)
            .Where(static pattern => !People.Contains(pattern))]);
    }

    private static bool IsWord(string pattern) => !Special().IsMatch(EscapedSign().Replace(pattern, "_"));

    private static string Unescape(string pattern) => EscapedSign().Replace(pattern, static sign => sign.Value[1..]);

    [GeneratedRegex(@"\\[^A-Za-z0-9]")]
    private static partial Regex EscapedSign();

    [GeneratedRegex(@"[][()|*+?{}^$.\\]")]
    private static partial Regex Special();
}

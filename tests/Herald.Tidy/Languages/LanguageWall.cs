using System.Text.RegularExpressions;

namespace Herald.Tidy.Languages;

/// <summary>Whatever the code says to people is there in each language, and nothing else is.</summary>
internal static partial class LanguageWall
{
    public static IEnumerable<Offence> NotWritten(IEnumerable<Said> said) =>
        said.Where(static one => one.Key is null)
            .Select(static one => new Offence(one.Place, "write the text out where it is said, so that it can be found and translated."));

    public static IEnumerable<Offence> Between(string path, IReadOnlyDictionary<string, string> texts, IReadOnlyCollection<Said> said)
    {
        var keys = said.Where(static one => one.Key is not null).ToLookup(static one => one.Key!, static one => one.Place);
        foreach (var key in keys.Where(key => texts.GetValueOrDefault(key.Key) is null or ""))
            yield return new(key.First(), $"'{key.Key}' is not in {path}. HERALD_UPDATE=1 adds it; its words are yours.");
        foreach (var (key, text) in texts)
        {
            if (!keys.Contains(key))
                yield return new(path, $"'{key}' is said nowhere. HERALD_UPDATE=1 takes it out.");
            else if (Gaps(text).Except(Gaps(key)).FirstOrDefault() is { } gap)
                yield return new(path, $"'{text}' has the gap {gap}, which '{key}' does not fill.");
        }
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(static gap => gap.Value);

    [GeneratedRegex(@"(?<!\{)\{\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}

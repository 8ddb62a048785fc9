using System.Text.RegularExpressions;
using Herald.Core.Languages;

namespace Herald.Tidy.Languages;

/// <summary>Whatever the code says to people is there in each language, and nothing else is.</summary>
internal static partial class LanguageWall
{
    public static IEnumerable<Offence> NotWritten(IEnumerable<Said> said) =>
        said.Where(static one => one.Key is null)
            .Select(static one => new Offence(one.Place, "write the text out where it is said, so that it can be found and translated."));

    /// <summary>Each name that the resources of a language need, with the place that says it and the English that fills its gaps.</summary>
    public static IReadOnlyDictionary<string, (string Place, string English)> Wanted(string language, IEnumerable<Said> said) =>
        said.Where(static one => one.Key is not null)
            .SelectMany(one => NamesOf(language, one).Select(name => (Name: name, one.Place, English: one.Key!)))
            .DistinctBy(static one => one.Name).ToDictionary(static one => one.Name, static one => (one.Place, one.English));

    public static IEnumerable<Offence> Between(
        string path, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, (string Place, string English)> wanted)
    {
        foreach (var (name, (place, _)) in wanted.Where(one => texts.GetValueOrDefault(one.Key) is null or ""))
            yield return new(place, $"'{name}' is not in {path}. HERALD_UPDATE=1 adds it; its words are yours.");
        foreach (var (name, text) in texts)
        {
            if (!wanted.TryGetValue(name, out var one))
                yield return new(path, $"'{name}' is said nowhere. HERALD_UPDATE=1 takes it out.");
            else if (Gaps(text).Except(Gaps(one.English)).FirstOrDefault() is { } gap)
                yield return new(path, $"'{text}' has the gap {gap}, which '{one.English}' does not fill.");
        }
    }

    private static IEnumerable<string> NamesOf(string language, Said said) =>
        [said.Key!, .. said.IsCounted ? Plurals.Beside(language).Select(form => Plurals.NameOf(said.Key!, form)) : []];

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(static gap => gap.Value);

    [GeneratedRegex(@"(?<!\{)\{\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}

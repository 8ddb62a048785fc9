using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;

namespace Herald.Core.Languages;

/// <summary>
/// Herald's own words in the languages that it speaks. They stand in English in the code, and are found by that in the resources of
/// each other language (<c>Texts.de.resx</c>), so that a text without a translation is still a text. What companies and people
/// wrote is never looked up.
/// </summary>
public static class Texts
{
    /// <summary>The languages in which texts are, as two letters; English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ar", "de", "es", "fr"];

    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Catalogs =
        Languages.Skip(1).ToFrozenDictionary(static language => language, Read, StringComparer.Ordinal);

    /// <summary>Whether there are texts in the language of this culture.</summary>
    public static bool Speak(CultureInfo culture) => Languages.Contains(culture.TwoLetterISOLanguageName, StringComparer.Ordinal);

    /// <summary>A text without gaps. Null and the invariant culture speak English.</summary>
    public static string Of(CultureInfo? culture, string english) => In(culture).GetValueOrDefault(english, english);

    /// <summary>A text with gaps: <c>Of(culture, $"{friend} became a customer")</c> is looked up as "{0} became a customer".</summary>
    public static string Of(CultureInfo? culture, Sentence english)
    {
        var key = english.Key;
        return string.Format(culture ?? CultureInfo.InvariantCulture, In(culture).GetValueOrDefault(key, key), english.Values);
    }

    /// <summary>
    /// A text that counts: the first for one, the other for none and for many. A language with more forms than these two has the further
    /// ones in its resources, under the English of the other; see <see cref="Plurals.NameOf"/>.
    /// </summary>
    public static string Of(CultureInfo? culture, long count, Sentence one, Sentence other)
    {
        var form = Plurals.Of(culture?.TwoLetterISOLanguageName ?? "en", count);
        return form is PluralForm.One ? Of(culture, one)
            : In(culture).GetValueOrDefault(Plurals.NameOf(other.Key, form)) is { } words ? string.Format(culture, words, other.Values)
            : Of(culture, other);
    }

    private static FrozenDictionary<string, string> In(CultureInfo? culture) =>
        culture is null ? None : Catalogs.GetValueOrDefault(culture.TwoLetterISOLanguageName, None);

    // Read as it lies: the framework's compiler of resources takes "Share" and "share" for one.
    private static FrozenDictionary<string, string> Read(string language) =>
        XDocument.Load(typeof(Texts).Assembly.GetManifestResourceStream($"Herald.Texts.{language}")!).Root!.Elements("data")
            .ToFrozenDictionary(
                static entry => (string)entry.Attribute("name")!, static entry => (string)entry.Element("value")!, StringComparer.Ordinal);
}

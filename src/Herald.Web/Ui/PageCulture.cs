using System.Collections.Frozen;
using System.Globalization;
using Herald.Core.Languages;

namespace Herald.Web.Ui;

/// <summary>In whose manner dates and numbers are written on a page.</summary>
internal static class PageCulture
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly FrozenDictionary<string, CultureInfo> Known = CultureInfo.GetCultures(CultureTypes.AllCultures)
        .DistinctBy(static culture => culture.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static culture => culture.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture of this request; English where the process has none.</summary>
    public static CultureInfo Current =>
        CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture) ? English : CultureInfo.CurrentCulture;

    /// <summary>The language of this request's texts, as a tag; English where there are none in its own.</summary>
    public static string Language => Texts.Speak(Current) ? Current.Name : "en";

    /// <summary>The culture of a language tag; English where the machine does not know it.</summary>
    public static CultureInfo Of(string language) => Find(language) ?? English;

    /// <summary>The culture of a language tag; null where the machine does not know it.</summary>
    public static CultureInfo? Find(string language) => Known.GetValueOrDefault(language);

    /// <summary>"rtl" or "ltr", as the language is written.</summary>
    public static string DirectionOf(string language) => Of(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

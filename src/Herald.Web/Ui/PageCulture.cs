using System.Collections.Frozen;
using System.Globalization;

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

    /// <summary>The culture of a language tag; English where the machine does not know it.</summary>
    public static CultureInfo Of(string language) => Known.GetValueOrDefault(language, English);

    /// <summary>The culture of a member of a program: his own, else that of Europe's English, where the day comes before the month.</summary>
    public static CultureInfo OfMember(string? locale) => Of(locale ?? "en-GB");

    /// <summary>"rtl" or "ltr", as the language is written.</summary>
    public static string DirectionOf(string language) => Of(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

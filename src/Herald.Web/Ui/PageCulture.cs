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
        .ToFrozenDictionary(static culture => culture.Name, Written, StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture of this request; English where the process has none.</summary>
    public static CultureInfo Current =>
        CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture) ? English : CultureInfo.CurrentCulture;

    /// <summary>Whether this request's pages are read from right to left.</summary>
    public static bool IsRightToLeft => Current.TextInfo.IsRightToLeft;

    /// <summary>The language of this request's texts, as a tag; English where there are none in its own.</summary>
    public static string Language => Texts.Speak(Current) ? Current.Name : "en";

    /// <summary>The culture of a language tag; English where the machine does not know it.</summary>
    public static CultureInfo Of(string language) => Find(language) ?? English;

    /// <summary>The culture of a language tag; null where the machine does not know it.</summary>
    public static CultureInfo? Find(string language) => Known.GetValueOrDefault(language);

    /// <summary>
    /// Has a picture speak English, for the rest of the request, where its letters could not be drawn: they are Latin, and not joined.
    /// </summary>
    public static void SpeakDrawable()
    {
        if (IsRightToLeft)
            CultureInfo.CurrentCulture = English;
    }

    /// <summary>A plus or a minus, which stays before its figure where one reads from right to left.</summary>
    public static string Sign(bool negative) => (IsRightToLeft ? "\u200e" : "") + (negative ? "−" : "+");

    // Days are those of the calendar that business goes by, whatever else is kept beside it. Figures are written in the digits 0 to 9,
    // so the signs between them are those that stand between such digits.
    private static CultureInfo Written(CultureInfo culture)
    {
        var gregorian = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault();
        var mixed = culture.NumberFormat.NumberDecimalSeparator == "٫";
        if (!mixed && (gregorian is null || culture.Calendar is GregorianCalendar))
            return culture;
        var written = (CultureInfo)culture.Clone();
        if (gregorian is not null)
            written.DateTimeFormat.Calendar = gregorian;
        if (mixed)
            written.NumberFormat = (NumberFormatInfo)CultureInfo.GetCultureInfo("ar-AE").NumberFormat.Clone();
        return CultureInfo.ReadOnly(written);
    }

    /// <summary>"rtl" or "ltr", as the language is written.</summary>
    public static string DirectionOf(string language) => Of(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

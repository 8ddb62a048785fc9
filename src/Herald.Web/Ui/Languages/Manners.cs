using System.Globalization;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Ui.Languages;

/// <summary>
/// The languages and the time zones to choose from. A language without texts of Herald's still says how figures and days are written.
/// </summary>
internal static class Manners
{
    private static readonly string[] Tags =
    [
        "en-GB", "en-US", "en-AU", "en-CA", "en-IN", "ar-AE", "ar-EG", "ar-MA", "ar-SA", "de-AT", "de-CH", "de-DE", "es-ES", "es-MX",
        "fr-BE", "fr-CA", "fr-CH", "fr-FR", "cs-CZ", "da-DK", "el-GR", "fi-FI", "hu-HU", "id-ID", "it-IT", "ja-JP", "ko-KR", "nb-NO",
        "nl-NL", "pl-PL", "pt-BR", "pt-PT",
        "ro-RO", "sv-SE", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-TW",
    ];

    // Those of the machine that have a place in them: "Etc/GMT+3" says the opposite of what people read.
    private static readonly Lazy<IReadOnlyList<Choice>> AllZones = new(static () =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(static zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)
                && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(static zone => zone.Id).Order(StringComparer.Ordinal).Select(static id => new Choice(id, id.Replace('_', ' ')))]);

    /// <summary>The locales, and one's own where it is another.</summary>
    public static IReadOnlyList<Choice> Locales(string? own) =>
        [.. Tags.Concat(own is null || Tags.Contains(own, StringComparer.OrdinalIgnoreCase) ? [] : [own])
            .Select(static tag => new Choice(tag, NameOf(PageCulture.Of(tag))))];

    /// <summary>The zones, and one's own where the machine names it otherwise.</summary>
    public static IReadOnlyList<Choice> Zones(string? own) =>
        own is null || AllZones.Value.Any(zone => zone.Value == own) ? AllZones.Value : [new(own, own), .. AllZones.Value];

    private static string NameOf(CultureInfo culture) => $"{culture.NativeName}: {1234.5.ToString("N1", culture)}";
}

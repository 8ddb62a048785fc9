namespace Herald.Core.Languages;

/// <summary>
/// Which form a count takes in a language: the rules of the Unicode CLDR for whole numbers, of those languages that Herald has texts in.
/// One is one alone, since a text may say it in letters: French, which has it for none as well, says "0 jours". The form of whole
/// millions that French and Spanish have ("un millón de") is left out: counts are written in figures.
/// </summary>
public static class Plurals
{
    private static readonly PluralForm[] OfArabic = [PluralForm.Zero, PluralForm.Two, PluralForm.Few, PluralForm.Many];

    /// <summary>The form of a count; a language that is not known counts as English does.</summary>
    /// <param name="language">Two letters.</param>
    /// <param name="count">What is counted; its sign does not matter.</param>
    public static PluralForm Of(string language, long count)
    {
        var number = Math.Abs((decimal)count);
        return (language, number, number % 100) switch
        {
            ("ar", 0, _) => PluralForm.Zero,
            ("ar", 2, _) => PluralForm.Two,
            ("ar", _, >= 3 and <= 10) => PluralForm.Few,
            ("ar", _, >= 11) => PluralForm.Many,
            (_, 1, _) => PluralForm.One,
            _ => PluralForm.Other,
        };
    }

    /// <summary>The forms of a language beside one and other, which each counted text needs words for.</summary>
    /// <param name="language">Two letters.</param>
    public static IReadOnlyList<PluralForm> Beside(string language) => language == "ar" ? OfArabic : [];

    /// <summary>
    /// Under which name the resources keep a form of a counted text: "{0} days|few". One and other stand under their English.
    /// </summary>
    public static string NameOf(string english, PluralForm form) => form switch
    {
        PluralForm.One or PluralForm.Other => english,
        PluralForm.Zero => english + "|zero",
        PluralForm.Two => english + "|two",
        PluralForm.Few => english + "|few",
        _ => english + "|many",
    };
}

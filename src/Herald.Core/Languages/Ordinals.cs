using System.Globalization;

namespace Herald.Core.Languages;

/// <summary>Numbers in an order, as each language of Herald's writes them in figures.</summary>
public static class Ordinals
{
    /// <summary>
    /// "1st", "2nd", "11th"; German "1.", French "1er", "2e", Spanish "1.ª" (a place, a referral), and in
    /// Arabic the figure alone, whose sentences say "number".
    /// </summary>
    /// <param name="culture">Who reads; null and the invariant culture read English.</param>
    /// <param name="number">From 1.</param>
    public static string Of(CultureInfo? culture, long number) =>
        number.ToString("N0", culture ?? CultureInfo.InvariantCulture) + Ending(culture?.TwoLetterISOLanguageName, number);

    private static string Ending(string? language, long number) => (language, number % 100, number % 10) switch
    {
        ("ar", _, _) => "",
        ("de", _, _) => ".",
        ("es", _, _) => ".ª",
        ("fr", _, _) => number == 1 ? "er" : "e",
        (_, >= 11 and <= 13, _) => "th",
        (_, _, 1) => "st",
        (_, _, 2) => "nd",
        (_, _, 3) => "rd",
        _ => "th",
    };
}

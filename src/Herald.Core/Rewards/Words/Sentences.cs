using System.Globalization;

namespace Herald.Core.Rewards.Words;

/// <summary>How sentences are put together.</summary>
internal static class Sentences
{
    /// <summary>A first letter that is large.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> parts, string last)
    {
        var all = parts.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>"1st", "2nd", "3rd", "11th", "21st"; "3." where the language has it so.</summary>
    public static string Ordinal(long number, CultureInfo? culture = null) => AmountWords.Figure(number, culture) + Ending(number, culture);

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int count, RuleReader reader) => count switch
    {
        1 => reader.T("once"),
        2 => reader.T("twice"),
        _ => reader.T($"{count:N0} times"),
    };

    /// <summary>"1 day", "14 days".</summary>
    public static string Days(int count, RuleReader reader) => reader.T(count, $"1 day", $"{count:N0} days");

    /// <summary>"in 1 day", "in 14 days".</summary>
    public static string InDays(int count, RuleReader reader) => reader.T(count, $"in 1 day", $"in {count:N0} days");

    private static string Ending(long number, CultureInfo? culture) => culture?.TwoLetterISOLanguageName == "de" ? "."
        : number % 100 is >= 11 and <= 13 ? "th"
        : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}

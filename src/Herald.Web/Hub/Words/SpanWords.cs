using System.Globalization;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Words;

/// <summary>Spans of time and small counts in words.</summary>
internal static class SpanWords
{
    private const int DaysOfWeek = 7;
    private const int WeeksMax = 9;
    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    /// <summary>"today", "yesterday", "five days ago", "two weeks ago", "three months ago".</summary>
    public static string Ago(int days) => days switch
    {
        <= 0 => T("today"),
        1 => T("yesterday"),
        < 2 * DaysOfWeek => DaysAgo(days),
        <= WeeksMax * DaysOfWeek => WeeksAgo(days / DaysOfWeek),
        < DaysOfYear => MonthsAgo(days / DaysOfMonth),
        _ => T(days / DaysOfYear, $"one year ago", $"{Number(days / DaysOfYear)} years ago"),
    };

    // Never one, which has words of its own above; other languages have further forms for two and for some.
    private static string DaysAgo(int days) => T(days, $"{Number(days)} days ago", $"{Number(days)} days ago");

    private static string WeeksAgo(int weeks) => T(weeks, $"{Number(weeks)} weeks ago", $"{Number(weeks)} weeks ago");

    private static string MonthsAgo(int months) => T(months, $"{Number(months)} months ago", $"{Number(months)} months ago");

    /// <summary>"three", as it counts what follows; beyond twelve a figure.</summary>
    public static string Number(int count) => count switch
    {
        1 => T("one"),
        2 => T("two"),
        3 => T("three"),
        4 => T("four"),
        5 => T("five"),
        6 => T("six"),
        7 => T("seven"),
        8 => T("eight"),
        9 => T("nine"),
        10 => T("ten"),
        11 => T("eleven"),
        12 => T("twelve"),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A first letter that is large.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

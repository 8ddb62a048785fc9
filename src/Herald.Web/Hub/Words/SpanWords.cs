using System.Globalization;

namespace Herald.Web.Hub.Words;

/// <summary>Spans of time and small counts in words.</summary>
internal static class SpanWords
{
    private const int DaysOfWeek = 7;
    private const int WeeksMax = 9;
    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"today", "yesterday", "five days ago", "two weeks ago", "three months ago".</summary>
    public static string Ago(int days) => days switch
    {
        <= 0 => "today",
        1 => "yesterday",
        < 2 * DaysOfWeek => Count(days, "day") + " ago",
        <= WeeksMax * DaysOfWeek => Count(days / DaysOfWeek, "week") + " ago",
        < DaysOfYear => Count(days / DaysOfMonth, "month") + " ago",
        _ => Count(days / DaysOfYear, "year") + " ago",
    };

    /// <summary>"one week", "12 people": small counts as words.</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"three"; beyond twelve a figure.</summary>
    public static string Number(int count) =>
        count >= 0 && count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A first letter that is large.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

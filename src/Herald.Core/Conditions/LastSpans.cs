using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Herald.Core.Programs;

namespace Herald.Core.Conditions;

/// <summary>So many weeks, months or quarters behind each other, of which the last is not over yet: <c>quarters_3</c>.</summary>
/// <param name="Span">How long each is.</param>
/// <param name="Count">How many: <see cref="CountMin"/> to <see cref="CountMax"/>.</param>
public sealed record LastSpans(CalendarSpan Span, int Count)
{
    /// <summary>The fewest: regularity is told by two or more.</summary>
    public const int CountMin = 2;

    /// <summary>The most: three years of quarters, and what one statement asks without harm.</summary>
    public const int CountMax = 12;

    private const int MonthsOfQuarter = 3;

    private static readonly (string Word, CalendarSpan Span)[] Words =
        [("weeks_", CalendarSpan.Week), ("months_", CalendarSpan.Month), ("quarters_", CalendarSpan.Quarter)];

    /// <summary>Reads what a field is called behind its deed; false where it is none of these. Each has one spelling.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out LastSpans? spans)
    {
        spans = null;
        foreach (var (word, span) in Words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] != '0'
                && int.TryParse(text.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count is >= CountMin and <= CountMax)
                spans = new(span, count);
        }

        return spans is not null;
    }

    /// <summary>When each begins and the next begins, the earliest first; <paramref name="now"/> lies in the last.</summary>
    /// <param name="now">When it is asked.</param>
    /// <param name="timeZone">The program's IANA zone, in which its days begin.</param>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset Next)> Bounds(DateTimeOffset now, string timeZone)
    {
        var today = ProgramDays.DayOf(now, timeZone);
        var begins = Enumerable.Range(1 - Count, Count + 1).Select(step => ProgramDays.BeginningOf(Step(today, step), timeZone)).ToArray();
        return [.. begins.Zip(begins.Skip(1))];
    }

    /// <summary>As fields spell it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Words.Single(word => word.Span == Span).Word}{Count}");

    private DateOnly Step(DateOnly day, int steps) => Span switch
    {
        CalendarSpan.Week => ProgramDays.MondayOf(day).AddDays(7 * steps),
        CalendarSpan.Month => new DateOnly(day.Year, day.Month, 1).AddMonths(steps),
        _ => new DateOnly(day.Year, ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1).AddMonths(MonthsOfQuarter * steps),
    };
}

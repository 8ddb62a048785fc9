using System.Globalization;
using Herald.Core.Programs;
using Herald.Core.Standings;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Standings;

/// <summary>The time that a board looks at, as people call it.</summary>
internal static class PeriodWords
{
    /// <summary>"All time", "Week 47, 2026", "November 2026", "Quarter 4, 2026", "February 2027 to July 2027".</summary>
    public static string Of(BoardPeriod period, CultureInfo culture) => period switch
    {
        { Span: BoardSpan.Month, From: { } first } => Month(first, culture),
        { Span: BoardSpan.Week, From: { } monday } => T($"Week {NumberOf(period)}, {ISOWeek.GetYear(monday)}"),
        { Span: BoardSpan.Season, From: { } first } when period.Name[5] == 'Q' => T($"Quarter {NumberOf(period)}, {first.Year}"),
        { Span: BoardSpan.Season, From: { } first, Next: { } next } =>
            T($"{Month(first, culture)} to {Month(next.AddDays(-1), culture)}"),
        _ => T("All time"),
    };

    /// <summary>"This week".</summary>
    public static string Running(BoardSpan span, Seasons seasons) => span switch
    {
        BoardSpan.Week => T("This week"),
        BoardSpan.Month => T("This month"),
        BoardSpan.Season when seasons.Plans.All(static plan => plan.Length == SeasonLength.Quarter) => T("This quarter"),
        BoardSpan.Season => T("This season"),
        _ => T("All time"),
    };

    private static string Month(DateOnly day, CultureInfo culture) => day.ToDateTime(TimeOnly.MinValue).ToString("Y", culture);

    // The number that its name ends with.
    private static string NumberOf(BoardPeriod period) => period.Name[6..].TrimStart('0');
}

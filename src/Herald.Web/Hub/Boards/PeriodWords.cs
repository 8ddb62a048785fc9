using System.Globalization;
using Herald.Core.Standings;
using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Boards;

/// <summary>The time that a board looks at, as people call it.</summary>
internal static class PeriodWords
{
    /// <summary>"All time", "Week 47, 2026", "November 2026", "Quarter 4, 2026".</summary>
    public static string Of(BoardPeriod period, ReaderWords words) => period switch
    {
        { Span: BoardSpan.Month, From: { } first } => first.ToDateTime(TimeOnly.MinValue).ToString("Y", words.Culture),
        { Span: BoardSpan.Week, From: { } monday } => T($"Week {NumberOf(period)}, {ISOWeek.GetYear(monday)}"),
        { Span: BoardSpan.Season, From: { } first } => T($"Quarter {NumberOf(period)}, {first.Year}"),
        _ => T("All time"),
    };

    /// <summary>"This week".</summary>
    public static string Running(BoardSpan span) => span switch
    {
        BoardSpan.Week => T("This week"),
        BoardSpan.Month => T("This month"),
        BoardSpan.Season => T("This quarter"),
        _ => T("All time"),
    };

    // The number that its name ends with.
    private static string NumberOf(BoardPeriod period) => period.Name[6..].TrimStart('0');
}

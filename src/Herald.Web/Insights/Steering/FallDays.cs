using Herald.Core.Steering;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Steering;

/// <summary>The days of a fall, and what was counted on the same days of the weeks before.</summary>
internal static class FallDays
{
    /// <summary>So many weeks stand beside each day.</summary>
    public const int WeeksBefore = 4;

    private const int Week = 7;

    public static IEnumerable<FallDay> Of(FallenSeries fallen)
    {
        var days = fallen.Series.Days;
        for (var at = 0; at < days.Counts.Count; at++)
        {
            var day = days.DayAt(at);
            if (day < fallen.Fall.Since || day > fallen.Fall.To)
                continue;
            yield return new(DayText.Of(day), MoneyText.Whole(days.Counts[at]), [.. Before(days, at)]);
        }
    }

    private static IEnumerable<string> Before(DailySeries days, int at)
    {
        for (var week = 1; week <= WeeksBefore; week++)
            yield return at - (Week * week) is var then and >= 0 ? MoneyText.Whole(days.Counts[then]) : "–";
    }
}

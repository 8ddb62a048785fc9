using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// Quarters of an hour since 1970: the finest that clicks are told apart by, since the clocks of all zones differ by whole quarters.
/// A click belongs to the quarter that its id begins with, by which its rows are found too.
/// </summary>
public static class QuarterHour
{
    private const long Milliseconds = 15 * 60 * 1000;

    public static int Of(ClickId click) => (int)(NewId.MillisecondsOf(click) / Milliseconds);

    public static int Of(DateTimeOffset instant) => (int)(instant.ToUnixTimeMilliseconds() / Milliseconds);

    public static DateTimeOffset BeginningOf(int quarter) => DateTimeOffset.FromUnixTimeMilliseconds(quarter * Milliseconds);
}

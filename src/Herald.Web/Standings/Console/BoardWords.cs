using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Web.Ui.Words;

namespace Herald.Web.Standings.Console;

/// <summary>What staff read of leaderboards.</summary>
internal static class BoardWords
{
    /// <summary>How seasons and months are called in the address of those who won.</summary>
    public const string Season = "season";
    public const string Month = "month";

    /// <summary>What is said of an audience that is not found in time.</summary>
    public const string TooSlow =
        "Finding who belongs to the audience took too long and was given up; let its condition put first what few advocates meet.";

    /// <summary>As a heading over scores: "Points", or what the program calls them.</summary>
    public static string Name(BoardMeasure measure, ProgramMeasures measures) => measure switch
    {
        BoardMeasure.Points when measures.PointsName is [var first, .. var rest] => char.ToUpperInvariant(first) + rest,
        BoardMeasure.Points => "Points",
        BoardMeasure.ReferralsWon => "Customers won",
        _ => "Business won",
    };

    /// <summary>"1,240", "$12.50".</summary>
    public static string Score(BoardMeasure measure, long score, ProgramMeasures measures) =>
        measure == BoardMeasure.ClosedValue ? measures.Say(score) : MoneyText.Whole(score);

    /// <summary>How somebody has moved, who had this rank before or none.</summary>
    public static BoardMove Move(int now, int? before) => before switch
    {
        null => new("New", "sparkles", "note"),
        { } rank when now < rank => new($"Up {MoneyText.Whole(rank - now)}", "arrow-up", "good"),
        { } rank when now > rank => new($"Down {MoneyText.Whole(now - rank)}", "arrow-down", ""),
        _ => new("The same", null, ""),
    };

    public static string UnknownPeriod(string text) =>
        $"There is no leaderboard of “{text}”. One of those above is expected, or a time that has begun, such as 2026-W47, 2026-11 or "
        + "2026-Q4, by the seasons that this program has.";

    public static string UnknownAudience(string slug) =>
        $"No audience “{slug}” has a leaderboard. Choose one of those above, or name its leaderboard on the page of the audience.";

    /// <summary>How a period that is asked for stands in addresses.</summary>
    public static string Ask(AskedPeriod asked) =>
        asked.Named?.Name ?? AskedPeriod.Spans.First(one => one.Span == asked.Span).Text;

    /// <summary>The period before; null for all time.</summary>
    public static BoardPeriod? Before(BoardPeriod period, Seasons seasons) =>
        period.From is { } first ? BoardPeriod.Of(period.Span, first.AddDays(-1), seasons) : null;
}

using Herald.Core.Programs;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>What a running board is held against to say how somebody has climbed: another board of the same measure.</summary>
/// <param name="Period">Whose scores.</param>
/// <param name="IsGain">Whether these were gained on the board itself and are taken from it; else its ranks are the earlier ones.</param>
internal sealed record ClimbFrom(BoardPeriod Period, bool IsGain)
{
    /// <summary>
    /// A board that ran before this week began is held against itself without this week, and that of the week against the week before.
    /// Null for what is over, and for what began this week.
    /// </summary>
    public static ClimbFrom? Of(BoardPeriod period, DateOnly today, Seasons seasons)
    {
        var week = BoardPeriod.Of(BoardSpan.Week, today, seasons);
        return period switch
        {
            { Next: { } next } when next <= today => null,
            { Span: BoardSpan.Week } => new(BoardPeriod.Of(BoardSpan.Week, week.From!.Value.AddDays(-1), seasons), false),
            { From: { } first } when first >= week.From => null,
            _ => new(week, true),
        };
    }
}

using Herald.Core.Amounts;
using Herald.Core.Standings;
using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Boards;

/// <summary>What boards rank by, and their scores, in one advocate's words.</summary>
internal static class MeasureWords
{
    /// <summary>As a heading over scores: "Points", or what the program calls them.</summary>
    public static string Name(BoardMeasure measure, Member member) => measure switch
    {
        BoardMeasure.Points => SpanWords.Begin(member.Words.PointsName),
        BoardMeasure.ReferralsWon => T("Customers won"),
        _ => T("Business won"),
    };

    /// <summary>"1,240", "$12.50".</summary>
    public static string Score(BoardMeasure measure, long score, Member member) => measure == BoardMeasure.ClosedValue
        ? member.Words.Amount(Unit.Of(member.Program.Currency), score) : member.Words.Figure(score);
}

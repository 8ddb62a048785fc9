using Herald.Core.Languages;
using Herald.Core.Standings;
using Herald.Web.Standings;
using Herald.Web.Ui;
using Herald.Web.Ui.Frames;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Boards;

/// <summary>Puts those who won into words for one advocate.</summary>
internal sealed class WriteWinners(Member member, BoardMeasure measure)
{
    private readonly string boards = member.Frame.Address(HubPlace.Leaderboards);

    public WinnersText Run(BoardSpan span, IReadOnlyList<PeriodWinners> won) => new()
    {
        Frame = member.Frame,
        Measures = [.. MeasureSlugs.All.Select(one => new MenuItem(MeasureWords.Name(one.Measure, member), Address(one.Measure, span)))],
        Spans =
        [
            new(T("Seasons"), Address(measure, BoardSpan.Season)),
            new(T("Months"), Address(measure, BoardSpan.Month)),
        ],
        Here = Address(measure, span),
        Periods = [.. won.Select(Of)],
    };

    /// <summary>One time that is over.</summary>
    public WonPeriod Of(PeriodWinners won) => new(
        PeriodWords.Of(won.Period, member.Words.Culture),
        $"{boards}?by={MeasureSlugs.Of(measure)}&period={won.Period.Name}",
        [
            .. won.Winners.Select(place => new BoardRow(Ordinals.Of(PageCulture.Current, place.Place.Rank), place.Name,
                MeasureWords.Score(measure, place.Place.Score, member), place.Place.Advocate == member.Id)),
        ]);

    private string Address(BoardMeasure by, BoardSpan span) =>
        $"{boards}/winners?by={MeasureSlugs.Of(by)}&period={(span == BoardSpan.Month ? "month" : "season")}";
}

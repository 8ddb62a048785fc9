using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;
using Herald.Web.Ui.Words;

namespace Herald.Web.Standings.Console;

/// <summary>Puts boards, and who won them, into words for staff.</summary>
/// <param name="home">The address of the page of leaderboards.</param>
/// <param name="program">Whose they are.</param>
/// <param name="measures">What it counts in.</param>
/// <param name="names">The whole names of those who are on them.</param>
internal sealed class WriteBoards(
    string home, Core.Programs.Program program, ProgramMeasures measures, IReadOnlyDictionary<AdvocateId, string> names)
{
    private const int RanksMax = 3;

    public BoardText Board(
        Leaderboard board, AskedPeriod asked, IReadOnlyList<(string Slug, string Name)> circles, PeriodWinners? won, Faults faults)
    {
        var period = BoardWords.Ask(asked);
        return new()
        {
            Measures = Each(measure => Address(measure, period, board.Audience)),
            Periods = [.. AskedPeriod.Spans.Select(one => new MenuItem(
                PeriodWords.Running(one.Span, program.Seasons), Address(board.Measure, one.Text, board.Audience)))],
            Circles = circles.Count == 0 ? [] :
            [
                new("Everybody", Address(board.Measure, period, null)),
                .. circles.Select(one => new MenuItem(one.Name, Address(board.Measure, period, one.Slug))),
            ],
            Here = Address(board.Measure, period, board.Audience),
            Measure = BoardWords.Name(board.Measure, measures),
            Period = PeriodWords.Of(board.Period, PageCulture.Current),
            IsKept = board.FrozenAt is not null,
            Count = board.Count,
            IsCut = board.Count > LeaderboardQueries.TopMax,
            Lines = [.. board.Top.Select(place => Line(board.Measure, place, board.RanksBefore))],
            TellsMoves = board.RanksBefore is not null,
            Before = BoardWords.Before(board.Period, program.Seasons) is { } before
                ? Address(board.Measure, before.Name, board.Audience) : null,
            AllTime = Address(board.Measure, BoardPeriod.All.Name, null),
            Won = won is null ? null : Won(board.Measure, won),
            Winners = WinnersAddress(board.Measure, BoardSpan.Season),
            Wrong = WrongOf(faults),
        };
    }

    public WonText Winners(BoardMeasure measure, BoardSpan span, IReadOnlyList<PeriodWinners> won, Faults faults) => new()
    {
        Measures = Each(one => WinnersAddress(one, span)),
        Spans = [new("Seasons", WinnersAddress(measure, BoardSpan.Season)), new("Months", WinnersAddress(measure, BoardSpan.Month))],
        Here = WinnersAddress(measure, span),
        Times = [.. won.Select(one => Won(measure, one))],
        Wrong = WrongOf(faults),
    };

    private WonTime Won(BoardMeasure measure, PeriodWinners won) => new(
        PeriodWords.Of(won.Period, PageCulture.Current),
        Address(measure, won.Period.Name, null),
        [
            .. Enumerable.Range(1, RanksMax).Select(rank => (IReadOnlyList<BoardLine>)
                [.. won.Winners.Where(place => place.Place.Rank == rank).Select(place => Line(measure, place, null))]),
        ]);

    private BoardLine Line(BoardMeasure measure, NamedPlace place, IReadOnlyDictionary<AdvocateId, int>? ranksBefore)
    {
        var (who, rank) = (place.Place.Advocate, place.Place.Rank);
        return new(
            MoneyText.Whole(rank),
            who.ToString(),
            names.GetValueOrDefault(who, place.Name),
            BoardWords.Score(measure, place.Place.Score, measures),
            ranksBefore is null ? null : BoardWords.Move(rank, ranksBefore.TryGetValue(who, out var before) ? before : null));
    }

    private IReadOnlyList<MenuItem> Each(Func<BoardMeasure, string> address) =>
        [.. MeasureSlugs.All.Select(one => new MenuItem(BoardWords.Name(one.Measure, measures), address(one.Measure)))];

    private string Address(BoardMeasure measure, string period, string? audience) =>
        $"{home}?by={MeasureSlugs.Of(measure)}&period={period}" + (audience is null ? "" : "&audience=" + audience);

    private string WinnersAddress(BoardMeasure measure, BoardSpan span) =>
        $"{home}/winners?by={MeasureSlugs.Of(measure)}&period={(span == BoardSpan.Month ? BoardWords.Month : BoardWords.Season)}";

    private static FormFaults WrongOf(Faults faults) => faults.Any ? FormFaults.Of(faults.ToRefusal()) : FormFaults.None;
}

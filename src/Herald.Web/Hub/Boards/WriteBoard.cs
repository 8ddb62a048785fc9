using Herald.Core.Amounts;
using Herald.Core.Standings;
using Herald.Web.Hub.Words;
using Herald.Web.Standings;
using Herald.Web.Ui.Frames;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Boards;

/// <summary>Puts a board into words for one advocate.</summary>
internal sealed class WriteBoard(Member member, Leaderboard board)
{
    /// <summary>How one's own company is called in addresses.</summary>
    public const string Company = "company";

    // Who is among so many is seen at once; neighbours are shown to the others.
    private const int FirstMax = 10;

    private readonly string home = member.Frame.Address(HubPlace.Leaderboards);

    public BoardText Run(AskedPeriod asked) => new()
    {
        Frame = member.Frame,
        Standing = Standing(member, board.Own, board.Count),
        IsOff = member.Advocate.OffBoardsAt is not null,
        Measures = [.. MeasureSlugs.All.Select(one => new MenuItem(Name(one.Measure), Address(one.Measure, Ask(asked))))],
        Periods = [.. AskedPeriod.Spans.Select(one => new MenuItem(
            PeriodWords.Running(one.Span, member.Program.Seasons), Address(board.Measure, one.Text)))],
        Circles = member.Advocate.AccountId is null ? [] :
        [
            new(T("Everybody"), Address(board.Measure, Ask(asked), isCompany: false)),
            new(T("My company"), Address(board.Measure, Ask(asked), isCompany: true)),
        ],
        Here = Address(board.Measure, Ask(asked)),
        Measure = Name(board.Measure),
        Period = PeriodWords.Of(board.Period, member.Words),
        IsKept = board.FrozenAt is not null,
        Top = [.. board.Top.Select(Row)],
        Around = board.Own?.Position > FirstMax ? [.. (board.Around ?? []).Select(Row)] : [],
        Before = board.Period.From is { } first
            ? Address(board.Measure, BoardPeriod.Of(board.Period.Span, first.AddDays(-1), member.Program.Seasons).Name) : null,
    };

    /// <summary>"You are 3rd of 120."</summary>
    public static string Standing(Member member, RankedAdvocate? own, int count) => (own, member.Advocate.OffBoardsAt) switch
    {
        (_, not null) => T("You have chosen not to be shown here."),
        ({ Rank: var rank }, _) => T($"You are {OrdinalWords.Of(rank)} of {member.Words.Figure(count)}."),
        _ => T("You are not on it yet: it begins with what your next referral brings."),
    };

    private BoardRow Row(NamedPlace place) => new(
        member.Words.Figure(place.Place.Rank), place.Name, Score(place.Place.Score), place.Place.Advocate == member.Id);

    private string Score(long score) => board.Measure == BoardMeasure.ClosedValue
        ? member.Words.Amount(Unit.Of(member.Program.Currency), score) : member.Words.Figure(score);

    private string Name(BoardMeasure measure) => measure switch
    {
        BoardMeasure.Points => SpanWords.Begin(member.Words.PointsName),
        BoardMeasure.ReferralsWon => T("Customers won"),
        _ => T("Business won"),
    };

    private static string Ask(AskedPeriod asked) => asked.Named?.Name ?? AskedPeriod.Spans.First(one => one.Span == asked.Span).Text;

    private string Address(BoardMeasure measure, string period) => Address(measure, period, board.Account is not null);

    private string Address(BoardMeasure measure, string period, bool isCompany) =>
        $"{home}?by={MeasureSlugs.Of(measure)}&period={period}" + (isCompany ? "&among=" + Company : "");
}

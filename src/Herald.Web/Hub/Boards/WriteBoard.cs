using Herald.Core.Languages;
using Herald.Core.Standings;
using Herald.Web.Standings;
using Herald.Web.Ui;
using Herald.Web.Ui.Frames;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Boards;

/// <summary>Puts a board into words for one advocate.</summary>
internal sealed class WriteBoard(Member member, Leaderboard board, IReadOnlyList<(string Slug, string Name)> circles)
{
    /// <summary>How one's own company is called in addresses.</summary>
    public const string Company = "company";

    /// <summary>What an audience's slug stands behind in addresses.</summary>
    public const string AudiencePrefix = "audience.";

    // Who is among so many is seen at once; neighbours are shown to the others.
    private const int FirstMax = 10;

    private readonly string home = member.Frame.Address(HubPlace.Leaderboards);

    public BoardText Run(AskedPeriod asked, PeriodWinners? won) => new()
    {
        Frame = member.Frame,
        Standing = Standing(member, board.Own, board.Count),
        Climb = Climb(),
        Won = won is null ? null : new WriteWinners(member, board.Measure).Of(won),
        Winners = home + "/winners?by=" + MeasureSlugs.Of(board.Measure),
        IsOff = member.Advocate.OffBoardsAt is not null,
        Measures = [.. MeasureSlugs.All.Select(one => new MenuItem(
            MeasureWords.Name(one.Measure, member), Address(one.Measure, Ask(asked))))],
        Periods = [.. AskedPeriod.Spans.Select(one => new MenuItem(
            PeriodWords.Running(one.Span, member.Program.Seasons), Address(board.Measure, one.Text)))],
        Circles = [.. Circles(Ask(asked))],
        Here = Address(board.Measure, Ask(asked)),
        Measure = MeasureWords.Name(board.Measure, member),
        Period = PeriodWords.Of(board.Period, member.Words.Culture),
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
        ({ Rank: var rank }, _) => T($"You are {Ordinals.Of(PageCulture.Current, rank)} of {member.Words.Figure(count)}."),
        _ => T("You are not on it yet: it begins with what your next referral brings."),
    };

    private BoardClimb? Climb() => (board.Own, board.RankBefore, board.Period.Span) switch
    {
        ({ Rank: var now }, { } before, BoardSpan.Week) =>
            new(now, before, T($"Last week you were {Ordinals.Of(PageCulture.Current, before)}.")),
        ({ Rank: var now }, { } before, _) when now < before =>
            new(now, before, T(before - now, $"Up one place this week.", $"Up {before - now:N0} places this week.")),
        ({ Rank: var now }, { } before, _) when now > before =>
            new(now, before, T(now - before, $"One place down this week.", $"{now - before:N0} places down this week.")),
        ({ Rank: var now }, { } before, _) => new(now, before, T("The same place as last week.")),
        _ => null,
    };

    private BoardRow Row(NamedPlace place) => new(
        member.Words.Figure(place.Place.Rank), place.Name, MeasureWords.Score(board.Measure, place.Place.Score, member),
        place.Place.Advocate == member.Id);

    private static string Ask(AskedPeriod asked) => asked.Named?.Name ?? AskedPeriod.Spans.First(one => one.Span == asked.Span).Text;

    private IEnumerable<MenuItem> Circles(string period)
    {
        if (member.Advocate.AccountId is null && circles.Count == 0)
            yield break;
        yield return new(T("Everybody"), Address(board.Measure, period, null));
        if (member.Advocate.AccountId is not null)
            yield return new(T("My company"), Address(board.Measure, period, Company));
        foreach (var (slug, name) in circles)
            yield return new(name, Address(board.Measure, period, AudiencePrefix + slug));
    }

    private string Address(BoardMeasure measure, string period) => Address(
        measure, period, board.Account is not null ? Company : board.Audience is { } slug ? AudiencePrefix + slug : null);

    private string Address(BoardMeasure measure, string period, string? among) =>
        $"{home}?by={MeasureSlugs.Of(measure)}&period={period}" + (among is null ? "" : "&among=" + among);
}

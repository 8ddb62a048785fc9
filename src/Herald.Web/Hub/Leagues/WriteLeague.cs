using Herald.Core.Amounts;
using Herald.Core.Languages;
using Herald.Core.Leagues;
using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Web.Hub.Boards;
using Herald.Web.Hub.Words;
using Herald.Web.Leagues;
using Herald.Web.Standings;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Leagues;

/// <summary>Puts a league into words for one who plays in it, or in none.</summary>
internal sealed class WriteLeague(Member member, LeagueTable? table)
{
    private readonly ReaderWords words = member.Words;

    public LeagueText Run(IReadOnlyList<LeaguePlace> past) => new()
    {
        Frame = member.Frame,
        Name = table is null ? null : TierName(table.Tier),
        Standing = Standing(),
        Ahead = table is null ? [] : [.. Ahead(table)],
        Measure = MeasureWords.Name(BoardMeasure.Points, member),
        Lines = table is null ? [] :
        [
            .. table.Rows.Select(row => new LeagueLine(
                words.Figure(row.Position), row.Name, words.Figure(row.Score), row.Move, row.Advocate == member.Id)),
        ],
        Past = [.. past.Select(Past)],
    };

    private string Standing()
    {
        if (member.Advocate.OffBoardsAt is not null)
            return T("You have chosen not to be shown here.");
        if (table?.Rows.FirstOrDefault(row => row.Advocate == member.Id) is { } own)
            return T($"You are {Ordinals.Of(words.Culture, own.Position)} of {words.Figure(table.Rows.Count)}.");
        return T("You play in none this week. Leagues are drawn on Mondays, among those who earned something in the four weeks before.");
    }

    private IEnumerable<string> Ahead(LeagueTable league)
    {
        var today = ProgramDays.DayOf(words.Now, member.Program.TimeZone);
        var days = league.Week.Next!.Value.DayNumber - today.DayNumber;
        yield return days == 1 ? T("It ends tonight.") : T(days, $"It ends in one day.", $"It ends in {SpanWords.Number(days)} days.");
        var up = league.Rows.Count(static row => row.Move == LeagueMove.Up);
        var down = league.Rows.Count(static row => row.Move == LeagueMove.Down);
        if (up > 0)
            yield return Ups(up, TierName(league.Tier + 1));
        if (down > 0)
            yield return T(down, $"The last goes to {TierName(league.Tier - 1)}.", $"The last {down} go to {TierName(league.Tier - 1)}.");
    }

    private static string Ups(int count, string tier) =>
        T(count, $"The first then goes up to {tier}.", $"The first {count} then go up to {tier}.");

    private PastLeague Past(LeaguePlace place)
    {
        var week = BoardPeriod.TryRead(place.Week, out var period) ? PeriodWords.Of(period, words.Culture) : place.Week;
        var points = words.Amount(Unit.Points, place.Score ?? 0);
        return new(week, T($"{Ordinals.Of(words.Culture, place.Position ?? 0)} in {TierName(place.Tier)}, {points}"),
            place.Move ?? LeagueMove.Stays);
    }

    private static string TierName(int tier) => tier switch
    {
        1 => T("Copper"),
        2 => T("Bronze"),
        3 => T("Silver"),
        4 => T("Gold"),
        _ => T("Platinum"),
    };
}

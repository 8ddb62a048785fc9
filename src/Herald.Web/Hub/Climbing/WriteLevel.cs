using Herald.Core.Amounts;
using Herald.Core.Recognition;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Climbing;

/// <summary>Puts a ladder into words for the advocate who stands on it.</summary>
internal sealed class WriteLevel(
    Member member, Ladder ladder, IReadOnlyList<AdvocateLevel> reached, HeldLevel held, NextLevel? next, long pointsOfYear)
{
    private readonly Words.ReaderWords words = member.Words;

    public LevelText Run(long points) => new()
    {
        Frame = member.Frame,
        Name = held.Level.Name,
        Ahead = next is null ? T("It is the top of the ladder.") : T($"{Points(next.Missing)} to {next.Level.Name}."),
        Way = next is null ? null : (next.Counted, next.Level.Points),
        WayText = next is null ? null : next.IsByYear
            ? T($"{words.Figure(next.Counted)} of {Points(next.Level.Points)}, earned this year")
            : T($"{words.Figure(next.Counted)} of {Points(next.Level.Points)}"),
        Renewal = held.Until is { } until ? [.. Renewal(until)] : [],
        Earned = Points(points),
        Rungs = [.. ladder.Levels.Reverse().Select(RungOf)],
    };

    private IEnumerable<string> Renewal(DateOnly until)
    {
        yield return T($"{held.Level.Name} is yours until {until.ToString("D", words.Culture)}.");
        yield return pointsOfYear >= held.Level.Points
            ? T("What you have earned this year renews it already.")
            : T($"{Points(held.Level.Points - pointsOfYear)} more this year renew it for another.");
    }

    private Rung RungOf(Level level)
    {
        var state = StateOf(level);
        return new(
            level.Number, level.Name,
            level.Points == 0 ? T("From the beginning") : T($"From {Points(level.Points)}"),
            level.Perks, state, StandingOf(level, state));
    }

    private RungState StateOf(Level level) => (level.Number - held.Level.Number) switch
    {
        0 => RungState.Own,
        < 0 => RungState.Passed,
        1 => RungState.Next,
        _ => RungState.Later,
    };

    private string StandingOf(Level level, RungState state) => (state, SinceOf(level)) switch
    {
        (RungState.Own, { } since) => T($"You are here, since {since}"),
        (RungState.Own, _) => T("You are here"),
        (RungState.Passed, { } since) => T($"Reached on {since}"),
        (RungState.Passed, _) => T("Reached"),
        (RungState.Next, _) => T($"{Points(next!.Missing)} to go"),
        _ => T("Further up"),
    };

    private string? SinceOf(Level level) =>
        reached.FirstOrDefault(row => row.Level == level.Number) is { } row ? words.Day(row.ReachedAt) : null;

    private string Points(long count) => words.Amount(Unit.Points, count);
}

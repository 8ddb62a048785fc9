using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Recognition;

namespace Herald.Core.Tests.Recognition;

/// <summary>Whatever is earned and taken back, in whatever order it is told.</summary>
public sealed class LadderPropertyTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_261_122, 4_711);
    private static readonly DateTimeOffset From = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_climb_is_the_same_in_whatever_order_its_moves_are_told() => Each(static moves =>
        Ladders.Renewed.Climb(moves.Reverse()).ShouldBe(Ladders.Renewed.Climb(moves)));

    [Fact]
    public void Levels_are_reached_one_after_the_other_and_earned_no_earlier_than_reached() => Each(static moves =>
    {
        var climbed = Ladders.Renewed.Climb(moves);
        climbed.Select(static one => one.Level).ShouldBe(Enumerable.Range(2, climbed.Count));
        climbed.ShouldAllBe(static one => one.EarnedAt >= one.ReachedAt);
        climbed.Select(static one => one.ReachedAt).ShouldBeInOrder();
    });

    [Fact]
    public void The_highest_that_was_reached_is_what_the_most_that_was_ever_had_reaches() => Each(static moves =>
    {
        var (sum, most) = (0L, 0L);
        foreach (var move in moves)
            most = Math.Max(most, sum += move.Points);
        var climbed = Ladders.Kept.Climb(moves);
        (climbed.Count + 1).ShouldBe(Ladders.Kept.Of(most).Number);
    });

    [Fact]
    public void More_points_never_lead_down() => Each(static moves =>
    {
        var now = From.AddDays(900);
        PointsMove[] more = [.. moves, new(From.AddDays(800), 700)];
        Held(Ladders.Kept, more, now).ShouldBeGreaterThanOrEqualTo(Held(Ladders.Kept, moves, now));
        Held(Ladders.Renewed, more, now).ShouldBeGreaterThanOrEqualTo(Held(Ladders.Renewed, moves, now));
    });

    [Fact]
    public void What_is_renewed_is_held_as_long_as_it_says_and_by_those_whom_a_count_would_find() => Each(static moves =>
    {
        for (var day = 0; day < 1_600; day += 97)
        {
            var now = From.AddDays(day);
            var own = Ladders.Written(Ladders.Renewed.Climb(moves.Where(move => move.At <= now)));
            var held = Ladders.Renewed.Held(own, 0, now);
            if (held.Until is { } until)
                until.ShouldBeGreaterThanOrEqualTo(DateOnly.FromDateTime(now.UtcDateTime));
            var from = Ladders.Renewed.HeldFrom(now);
            held.Level.Number.ShouldBe(
                own.Where(row => from is null || row.EarnedAt >= from).Select(static row => row.Level).Append(1).Max());
        }
    });

    private static int Held(Ladder ladder, PointsMove[] moves, DateTimeOffset now) =>
        ladder.Held(Ladders.Written(ladder.Climb(moves)), moves.Sum(static move => move.Points), now).Level.Number;

    private static void Each(Action<PointsMove[]> holds) => Check.One(Some, Prop.ForAll(Arb.From(Moves()), holds));

    // A history as books allow it: what is taken back was there.
    private static Gen<PointsMove[]> Moves() =>
        from steps in (from days in Gen.Choose(0, 120) from points in Gen.Choose(-400, 900) select (days, points)).ListOf()
        select History(steps).ToArray();

    private static IEnumerable<PointsMove> History(IEnumerable<(int Days, int Points)> steps)
    {
        var (at, sum) = (From, 0L);
        foreach (var (days, points) in steps)
        {
            at = at.AddDays(days).AddSeconds(1);
            var move = Math.Max(points, -sum);
            sum += move;
            yield return new(at, move);
        }
    }
}

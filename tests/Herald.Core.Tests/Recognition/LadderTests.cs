using Herald.Core.Recognition;

namespace Herald.Core.Tests.Recognition;

public sealed class LadderTests
{
    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(999, 2)]
    [InlineData(1_000, 3)]
    [InlineData(5_000, 4)]
    [InlineData(1_000_000, 4)]
    public void Points_reach_a_level_from_its_threshold_on(long points, int number) => Ladders.Kept.Of(points).Number.ShouldBe(number);

    [Fact]
    public void A_climb_says_when_each_level_was_reached_and_passes_none()
    {
        var climbed = Ladders.Kept.Climb(
            [new(Ladders.At("2026-03-01"), 50), new(Ladders.At("2026-04-01"), 1_200), new(Ladders.At("2026-05-01"), 3_000)]);

        climbed.ShouldBe([
            new(2, Ladders.At("2026-04-01"), Ladders.At("2026-04-01")), new(3, Ladders.At("2026-04-01"), Ladders.At("2026-04-01"))]);
    }

    [Fact]
    public void What_was_reached_stays_reached_when_points_are_taken_back()
    {
        var climbed = Ladders.Kept.Climb([new(Ladders.At("2026-03-01"), 1_000), new(Ladders.At("2026-04-01"), -1_000)]);

        Ladders.Kept.Held(Ladders.Written(climbed), 0, Ladders.At("2026-05-01")).Level.Number.ShouldBe(3);
    }

    [Fact]
    public void A_threshold_that_rises_takes_nothing_from_those_who_reached_it()
    {
        var higher = Ladders.Of(LevelRenewal.Never, null, 0, 500, 9_000);

        higher.Held([Ladders.Reached(2, "2026-03-01"), Ladders.Reached(3, "2026-03-02")], 1_000, Ladders.At("2026-05-01"))
            .ShouldBe(new(higher.Levels[2], Ladders.At("2026-03-02"), null));
    }

    [Fact]
    public void A_threshold_that_sinks_holds_at_once_before_it_is_written_down() =>
        Ladders.Kept.Held([], 1_000, Ladders.At("2026-05-01")).ShouldBe(new(Ladders.Kept.Levels[2], null, null));

    [Fact]
    public void On_a_ladder_that_became_shorter_its_top_is_held()
    {
        var shorter = Ladders.Of(LevelRenewal.Never, null, 0, 100);

        shorter.Held([Ladders.Reached(2, "2026-03-01"), Ladders.Reached(3, "2026-03-01")], 5_000, Ladders.At("2026-05-01"))
            .Level.Number.ShouldBe(2);
    }

    [Theory]
    // Reached in 2026 it holds through 2027, in the program's own zone: midnight in Berlin is 23:00 in UTC.
    [InlineData("2027-12-31T22:59:59Z", 3)]
    [InlineData("2027-12-31T23:00:00Z", 1)]
    public void What_is_renewed_holds_until_the_end_of_the_next_year(string now, int number)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Ladders.Renewed.Held([Ladders.Reached(2, "2026-01-10"), Ladders.Reached(3, "2026-06-10")], 2_000, at).Level.Number.ShouldBe(number);
    }

    [Fact]
    public void It_says_until_when_and_the_points_of_a_year_renew_it()
    {
        PointsMove[] moves =
            [new(Ladders.At("2026-02-01"), 600), new(Ladders.At("2027-02-01"), 600), new(Ladders.At("2028-03-01"), 1_100)];

        // Reached by all that was earned, over two years; renewed by what one year brought.
        var climbed = Ladders.Renewed.Climb(moves);
        climbed.ShouldBe([
            new(2, Ladders.At("2026-02-01"), Ladders.At("2028-03-01")), new(3, Ladders.At("2027-02-01"), Ladders.At("2028-03-01"))]);
        Ladders.Renewed.Held(Ladders.Written(climbed), 2_300, Ladders.At("2029-12-01")).Until.ShouldBe(new DateOnly(2029, 12, 31));
    }

    [Fact]
    public void Who_was_not_renewed_falls_to_the_level_that_his_last_year_reached()
    {
        PointsMove[] moves = [new(Ladders.At("2026-02-01"), 6_000), new(Ladders.At("2027-02-01"), 150)];

        var written = Ladders.Written(Ladders.Renewed.Climb(moves));
        Ladders.Renewed.Held(written, 6_150, Ladders.At("2027-12-01")).Level.Number.ShouldBe(4);
        Ladders.Renewed.Held(written, 6_150, Ladders.At("2028-01-02")).Level.Number.ShouldBe(2);
        Ladders.Renewed.Held(written, 6_150, Ladders.At("2029-01-02")).Level.Number.ShouldBe(1);
    }

    [Fact]
    public void Where_renewal_is_switched_on_nobody_loses_a_level_at_once()
    {
        var since = Ladders.Of(LevelRenewal.Yearly, Ladders.At("2026-05-01"), 0, 100);

        since.Held([Ladders.Reached(2, "2013-01-01")], 500, Ladders.At("2027-12-31")).ShouldBe(
            new(since.Levels[1], Ladders.At("2013-01-01"), new DateOnly(2027, 12, 31)));
        since.Held([Ladders.Reached(2, "2013-01-01")], 500, Ladders.At("2028-01-02")).Level.Number.ShouldBe(1);
    }

    [Fact]
    public void What_lies_above_counts_all_that_was_earned_or_this_year_where_it_was_lost()
    {
        var kept = Ladders.Kept.Held([Ladders.Reached(2, "2026-03-01")], 400, Ladders.At("2026-05-01"));
        var above = Ladders.Kept.Above(kept, [Ladders.Reached(2, "2026-03-01")], 400, 0)!;
        (above.Level.Number, above.Counted, above.Missing, above.IsByYear).ShouldBe((3, 400, 600, false));

        AdvocateLevel[] lost = [Ladders.Reached(2, "2026-03-01", "2027-05-01"), Ladders.Reached(3, "2026-03-01")];
        var fallen = Ladders.Renewed.Held(lost, 2_000, Ladders.At("2028-05-01"));
        var again = Ladders.Renewed.Above(fallen, lost, 2_000, 250)!;
        (again.Level.Number, again.Counted, again.Missing, again.IsByYear).ShouldBe((3, 250, 750, true));
    }

    [Fact]
    public void Above_the_top_is_nothing() => Ladders.Kept
        .Above(Ladders.Kept.Held([], 9_000, Ladders.At("2026-05-01")), [], 9_000, 0).ShouldBeNull();
}

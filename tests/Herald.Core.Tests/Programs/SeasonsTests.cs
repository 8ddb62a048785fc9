using System.Globalization;
using Herald.Core.Programs;
using Herald.Core.Standings;

namespace Herald.Core.Tests.Programs;

public sealed class SeasonsTests
{
    [Theory]
    [InlineData(SeasonLength.Quarter, 1, "2026-11-22", "2026-10-01", "2027-01-01")]
    [InlineData(SeasonLength.Quarter, 11, "2026-01-31", "2025-11-01", "2026-02-01")]
    [InlineData(SeasonLength.Quarter, 2, "2026-02-01", "2026-02-01", "2026-05-01")]
    [InlineData(SeasonLength.HalfYear, 10, "2026-03-31", "2025-10-01", "2026-04-01")]
    [InlineData(SeasonLength.HalfYear, 4, "2026-11-22", "2026-10-01", "2027-04-01")]
    [InlineData(SeasonLength.Year, 4, "2026-03-31", "2025-04-01", "2026-04-01")]
    [InlineData(SeasonLength.Year, 12, "2026-12-01", "2026-12-01", "2027-12-01")]
    public void A_day_lies_in_one_season(SeasonLength length, int month, string day, string from, string next) =>
        Seasons.Always(length, month).Around(Day(day)).ShouldBe((Day(from), Day(next)));

    [Theory]
    // The running season ends as it was told; the next is as chosen, or shorter where that begins in another month.
    [InlineData(SeasonLength.Year, 1, "2026-11-22", "2026-Q4 2027-01-12M 2028-01-12M")]
    [InlineData(SeasonLength.Year, 4, "2026-11-22", "2026-Q4 2027-Q1 2027-04-12M")]
    [InlineData(SeasonLength.HalfYear, 2, "2026-11-22", "2026-Q4 2027-01-1M 2027-02-6M")]
    [InlineData(SeasonLength.Quarter, 12, "2026-11-22", "2026-Q4 2027-01-2M 2027-03-3M")]
    // What happens tomorrow may be counted already.
    [InlineData(SeasonLength.Year, 1, "2026-12-30", "2026-Q4 2027-01-12M 2028-01-12M")]
    [InlineData(SeasonLength.Year, 1, "2026-12-31", "2026-Q4 2027-Q1 2027-04-9M")]
    public void A_choice_holds_from_the_next_season_on(SeasonLength length, int month, string today, string names) =>
        Following(Seasons.Quarters.Choose(length, month, Day(today)), Day(today), 3).ShouldBe(names.Split(' '));

    [Fact]
    public void What_was_before_a_choice_stays_as_it_was()
    {
        var seasons = Seasons.Quarters.Choose(SeasonLength.Year, 1, Day("2026-11-22")).Choose(SeasonLength.HalfYear, 7, Day("2029-06-01"));

        Following(seasons, Day("2026-07-01"), 8).ShouldBe(
            ["2026-Q3", "2026-Q4", "2027-01-12M", "2028-01-12M", "2029-01-12M", "2030-01-6M", "2030-07-6M", "2031-01-6M"]);
    }

    [Fact]
    public void A_choice_that_does_not_hold_yet_is_replaced_or_taken_back()
    {
        var today = Day("2026-11-22");
        var chosen = Seasons.Quarters.Choose(SeasonLength.Year, 4, today);

        chosen.Choose(SeasonLength.Year, 4, today).ShouldBeSameAs(chosen);
        chosen.Choose(SeasonLength.HalfYear, 1, today).Plans.ShouldBe(
            [new(SeasonLength.Quarter, 1, DateOnly.MinValue), new(SeasonLength.HalfYear, 1, Day("2027-01-01"))]);
        chosen.Choose(SeasonLength.Quarter, 10, today).Plans.ShouldBe(Seasons.Quarters.Plans);
    }

    [Fact]
    public void Every_day_lies_in_one_season_whatever_was_chosen_and_when()
    {
        var dice = new Random(18);
        for (var story = 0; story < 200; story++)
        {
            var seasons = Seasons.Quarters;
            var today = new DateOnly(2024, 1, 1);
            for (var choice = 0; choice < 6; choice++)
            {
                today = today.AddDays(dice.Next(0, 500));
                var (before, running) = (seasons, seasons.Around(today));
                seasons = seasons.Choose((SeasonLength)dice.Next(3), dice.Next(1, 13), today);
                // Nothing that may have been counted, up to tomorrow, moves to another season.
                seasons.Around(today).ShouldBe(running);
                seasons.Around(today.AddDays(1)).ShouldBe(before.Around(today.AddDays(1)));
            }

            for (var day = new DateOnly(2023, 12, 1); day < today.AddYears(2);)
            {
                var (from, next) = seasons.Around(day);
                (from <= day && day < next).ShouldBeTrue();
                seasons.Around(next.AddDays(-1)).ShouldBe((from, next));
                next.ShouldBeLessThanOrEqualTo(from.AddYears(1));
                seasons.Around(next).From.ShouldBe(next);
                day = next;
            }
        }
    }

    private static List<string> Following(Seasons seasons, DateOnly day, int count)
    {
        var names = new List<string>();
        while (names.Count < count)
        {
            var period = BoardPeriod.Of(BoardSpan.Season, day, seasons);
            names.Add(period.Name);
            BoardPeriod.TryRead(period.Name, out var read).ShouldBeTrue(period.Name);
            read.ShouldBe(period);
            period.IsOf(seasons).ShouldBeTrue();
            day = period.Next!.Value;
        }

        return names;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

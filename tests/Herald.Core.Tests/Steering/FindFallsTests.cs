using Herald.Core.Steering;

namespace Herald.Core.Tests.Steering;

public sealed class FindFallsTests
{
    private static readonly long[] SteadyWeek = [4, 12, 12, 12, 12, 12, 6];

    [Fact]
    public void A_weekend_is_no_fall_and_half_of_a_week_is_one_with_its_first_day()
    {
        FindFalls.In([Weeks([.. SteadyWeek])]).ShouldBeEmpty();

        var fall = FindFalls.In([Weeks([4, 12, 12, 2, 3, 1, 1])]).ShouldHaveSingleItem();

        // The last days are those from Wednesday on; the week ends on Saturday.
        fall.Since.DayOfWeek.ShouldBe(DayOfWeek.Wednesday);
        (fall.Counted, fall.Percent).ShouldBe((7, 83));
        fall.Expected.ShouldBe(42, 1);
        fall.Chance.ShouldBeLessThan(FindFalls.ChanceMax);
    }

    [Fact]
    public void Too_short_too_small_or_silent_series_say_nothing()
    {
        FindFalls.In([new("short", MadeSeries.LastDay, [.. Enumerable.Repeat(10L, 27), .. Enumerable.Repeat(0L, 7)])]).ShouldBeEmpty();
        FindFalls.In([new("small", MadeSeries.LastDay, [.. Enumerable.Repeat(1L, 56), .. Enumerable.Repeat(0L, 7)])]).ShouldBeEmpty();
        FindFalls.In([new("silent", MadeSeries.LastDay, [.. Enumerable.Repeat(0L, 63)])]).ShouldBeEmpty();
        FindFalls.In([new("begun lately", MadeSeries.LastDay, [.. Enumerable.Repeat(0L, 30), .. Enumerable.Repeat(9L, 33)])])
            .ShouldBeEmpty();
        FindFalls.In([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_rise_is_no_fall() => FindFalls.In([Weeks([8, 24, 24, 24, 24, 24, 12])]).ShouldBeEmpty();

    [Fact]
    public void A_fall_is_told_of_the_part_that_it_is_about()
    {
        var made = new MadeSeries(3);
        DailySeries[] parts =
            [made.Of("linkedin", 12, fall: 0.8, fallDays: 5), made.Of("email", 12), made.Of("copy", 4), made.Of("seldom", 0.1)];
        var whole = new DailySeries("shares", MadeSeries.LastDay,
            [.. Enumerable.Range(0, FindFalls.DaysMax).Select(at => parts.Sum(part => part.Counts[at]))]);

        var fall = FindFalls.In([whole]).ShouldHaveSingleItem();

        FindFalls.Within(fall, parts).ShouldBe(["linkedin"]);
        FindFalls.Within(fall, [parts[1], parts[2]]).ShouldBeEmpty();
    }

    [Fact]
    public void A_fall_of_everything_is_about_no_part_in_particular()
    {
        var made = new MadeSeries(4);
        DailySeries[] parts = [made.Of("a", 15, fall: 0.7, fallDays: 6), made.Of("b", 15, fall: 0.7, fallDays: 6)];
        var whole = new DailySeries("shares", MadeSeries.LastDay,
            [.. Enumerable.Range(0, FindFalls.DaysMax).Select(at => parts.Sum(part => part.Counts[at]))]);

        FindFalls.Within(FindFalls.In([whole]).ShouldHaveSingleItem(), parts).ShouldBeEmpty();
    }

    // The figures of docs/decisions/0033-steering.md; whoever changes the statistics changes them there too.
    [Theory]
    [InlineData(1, 0.015)]
    [InlineData(2, 0.02)]
    [InlineData(4, 0.02)]
    public void False_alarms_are_as_rare_as_is_said(double spread, double shareMax)
    {
        var made = new MadeSeries((int)(100 * spread));
        var alarms = 0;
        const int Looks = 1_000;
        for (var look = 0; look < Looks; look++)
        {
            DailySeries[] all = [.. Enumerable.Range(0, 20).Select(at =>
                made.Of($"series {at}", at % 4 == 0 ? 1 : at % 4 == 1 ? 4 : at % 4 == 2 ? 12 : 40, spread))];
            if (FindFalls.In(all).Count > 0)
                alarms++;
        }

        (alarms / (double)Looks).ShouldBeLessThanOrEqualTo(shareMax);
    }

    [Theory]
    [InlineData(12, 1, 0.5, 7, 0.70)]
    [InlineData(12, 1, 0.7, 5, 0.90)]
    [InlineData(40, 1, 0.4, 5, 0.80)]
    [InlineData(40, 2, 0.5, 5, 0.70)]
    [InlineData(4, 1, 0.8, 7, 0.70)]
    public void Falls_are_found_as_often_as_is_said(double mean, double spread, double fall, int days, double shareMin)
    {
        var made = new MadeSeries((int)((mean * 1_000) + (fall * 100) + days));
        var found = 0;
        const int Looks = 400;
        for (var look = 0; look < Looks; look++)
        {
            DailySeries[] all =
            [
                made.Of("fallen", mean, spread, fall, days),
                .. Enumerable.Range(0, 19).Select(at => made.Of($"series {at}", 8, spread)),
            ];
            if (FindFalls.In(all).Any(static one => one.Series == "fallen"))
                found++;
        }

        (found / (double)Looks).ShouldBeGreaterThanOrEqualTo(shareMin);
    }

    // Nine weeks that are alike but for the last, from a Sunday to a Saturday.
    private static DailySeries Weeks(long[] last) =>
        new("shares", new(2026, 2, 28), [.. Enumerable.Range(0, 8).SelectMany(static _ => SteadyWeek), .. last]);
}

using Herald.Core.Streaks;

namespace Herald.Core.Tests.Streaks;

public sealed class StreakTests
{
    // A Monday: June 2026 has five of them, the 1st to the 29th; July begins with the 6th.
    private static readonly DateOnly First = new(2026, 6, 1);

    // Weeks from 1 June on: K is kept, a dot is not; the last is the one that runs. In the history f is forgiven, x missed, o open.
    [Theory]
    [InlineData(".", 0, 0, "")]
    [InlineData("K", 1, 1, "K")]
    [InlineData("KKK", 3, 3, "KKK")]
    [InlineData("KK.", 2, 2, "KKo")]
    [InlineData("KK.K", 3, 3, "KKfK")]
    [InlineData("K..", 1, 1, "Kfo")]
    [InlineData("K..K", 1, 1, "KxxK")] // two of June end it
    [InlineData("K.K.K", 2, 2, "KxKfK")] // what lies between the two goes on
    [InlineData("KKKK.K.K", 6, 6, "KKKKfKfK")] // one of June, one of July
    [InlineData("KKKK..K", 5, 5, "KKKKffK")] // side by side, where a month ends
    [InlineData("K.KK.KK", 4, 4, "KxKKfKK")]
    [InlineData("..K.K", 2, 2, "KfK")] // what was before it began is nothing
    [InlineData("KKK....K", 1, 3, "KKKxxxxK")]
    public void One_week_a_month_may_be_missed(string weeks, int count, int best, string history)
    {
        var streak = Read(weeks);

        Written(streak).ShouldBe(history);
        (streak.Weeks, streak.Best).ShouldBe((count, best));
    }

    [Theory]
    [InlineData("K", true)]
    [InlineData("KKK.", true)] // the first of June to be missed
    [InlineData("K.K.", false)]
    [InlineData("K.KKK.", true)] // of June and of July
    [InlineData(".", false)]
    public void It_is_told_whether_this_week_may_pass(string weeks, bool outlasts)
    {
        var streak = Read(weeks);

        streak.Outlasts.ShouldBe(outlasts);
        streak.IsKept.ShouldBe(weeks[^1] == 'K');
    }

    [Fact]
    public void It_is_the_longest_stretch_with_one_missed_week_a_month_whatever_was_done()
    {
        var dice = new Random(20260601);
        for (var round = 0; round < 2_000; round++)
        {
            var weeks = string.Concat(Enumerable.Range(0, dice.Next(1, 30)).Select(_ => dice.Next(3) == 0 ? '.' : 'K'));
            var streak = Read(weeks);

            var ended = weeks[^1] == 'K' ? weeks.Length : weeks.Length - 1;
            streak.Weeks.ShouldBe(Longest(weeks, ended), weeks);
            streak.Best.ShouldBe(Enumerable.Range(0, ended + 1).Max(end => Longest(weeks, end)), weeks);
            streak.Outlasts.ShouldBe(streak.Weeks > 0 && Longest(weeks, weeks.Length) == streak.Weeks, weeks);
            (streak.Since is null).ShouldBe(streak.Weeks == 0, weeks);
            streak.History.Count(week => week.State == StreakWeekState.Kept && week.Monday >= streak.Since).ShouldBe(streak.Weeks, weeks);
        }
    }

    [Fact]
    public void Who_did_more_never_has_less()
    {
        var dice = new Random(20260608);
        for (var round = 0; round < 1_000; round++)
        {
            var today = First.AddDays(dice.Next(1, 300));
            var days = Enumerable.Range(0, dice.Next(1, 30)).Select(_ => First.AddDays(dice.Next(300))).ToList();
            var before = Streak.Of(days, today);
            days.Insert(dice.Next(days.Count), First.AddDays(dice.Next(300)));

            var after = Streak.Of(days, today);

            after.Weeks.ShouldBeGreaterThanOrEqualTo(before.Weeks);
            after.Best.ShouldBeGreaterThanOrEqualTo(before.Best);
        }
    }

    [Fact]
    public void What_is_to_come_and_what_is_ten_years_ago_counts_in_none()
    {
        var streak = Streak.Of([First.AddDays(1), First.AddYears(-11)], First);

        (streak.Weeks, streak.Best, streak.History.Count).ShouldBe((0, 0, 0));
    }

    private static Streak Read(string weeks) => Streak.Of(
        Enumerable.Range(0, weeks.Length).Where(at => weeks[at] == 'K').Select(static at => First.AddDays((7 * at) + (at % 7))),
        First.AddDays((7 * weeks.Length) - 1));

    private static string Written(Streak streak) => string.Concat(streak.History.Select(static week => week.State switch
    {
        StreakWeekState.Kept => 'K',
        StreakWeekState.Forgiven => 'f',
        StreakWeekState.Open => 'o',
        _ => 'x',
    }));

    // By trying every beginning: the most kept weeks in a stretch that ends there and misses at most one week of each month.
    private static int Longest(string weeks, int end) => Enumerable.Range(0, end + 1).Where(begin => Enumerable.Range(begin, end - begin)
            .Where(at => weeks[at] == '.').Select(static at => First.AddDays(7 * at)).GroupBy(static monday => (monday.Year, monday.Month))
            .All(static month => month.Count() == 1))
        .Max(begin => weeks[begin..end].Count(static week => week == 'K'));
}

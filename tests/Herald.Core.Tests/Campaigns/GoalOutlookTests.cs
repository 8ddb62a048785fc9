using Herald.Core.Campaigns;

namespace Herald.Core.Tests.Campaigns;

public sealed class GoalOutlookTests
{
    private static readonly DateOnly By = new(2026, 3, 31);

    [Fact]
    public void What_is_reached_or_missed_needs_no_forecast()
    {
        Of(GoalMeasure.Won, 10, new(10, 0, 0), 1, 20).ShouldBe(new GoalOutlook.Reached());
        Of(GoalMeasure.Won, 10, new(12, 0, 0), 40, 0).ShouldBe(new GoalOutlook.Reached());
        Of(GoalMeasure.Won, 10, new(7, 7, 7), 40, 0).ShouldBe(new GoalOutlook.Missed(3));
    }

    [Theory]
    [InlineData(0, 0, GoalDoubt.NotBegun)]
    [InlineData(6.9, 40, GoalDoubt.TooEarly)]
    [InlineData(30, 4, GoalDoubt.TooLittle)]
    [InlineData(30, 0, GoalDoubt.TooLittle)]
    public void It_is_refused_where_too_little_has_happened(double elapsed, long recent, GoalDoubt why) =>
        Of(GoalMeasure.Referrals, 500, new(recent, recent, recent), elapsed, 30).ShouldBe(new GoalOutlook.Unknown(why));

    [Fact]
    public void A_few_large_deals_tell_no_pace() =>
        Of(GoalMeasure.ClosedValue, 900_000, new(500_000, 500_000, 3), 30, 30).ShouldBe(new GoalOutlook.Unknown(GoalDoubt.TooLittle));

    [Fact]
    public void The_pace_is_that_of_the_last_four_weeks()
    {
        // 28 in 28 days, for 14 more: 14 on top of the 100.
        var outlook = (GoalOutlook.Expected)Of(GoalMeasure.Referrals, 200, new(100, 28, 28), 60, 14);

        outlook.Count.ShouldBe(114);
        outlook.Low!.Value.ShouldBeInRange(105, 113);
        outlook.High!.Value.ShouldBeInRange(115, 123);
        outlook.Verdict.ShouldBe(GoalVerdict.Unlikely);
        // 10 in 10 days, since there were no more, for 20 more.
        ((GoalOutlook.Expected)Of(GoalMeasure.Referrals, 30, new(10, 10, 10), 10, 20)).ShouldSatisfyAllConditions(
            static one => one.Count.ShouldBe(30), static one => one.Verdict.ShouldBe(GoalVerdict.Open));
        ((GoalOutlook.Expected)Of(GoalMeasure.ClosedValue, 150_000, new(100_000, 28_000, 9), 60, 14)).ShouldBe(
            new GoalOutlook.Expected(114_000, null, null, GoalVerdict.Unlikely));
    }

    [Fact]
    public void Of_an_average_it_says_where_it_stands_and_is_reached_on_the_last_day_alone()
    {
        Of(GoalMeasure.Satisfaction, 85, new(90, 90, 40), 3, 20).ShouldBe(new GoalOutlook.Stands(82, 95, GoalVerdict.Open));
        Of(GoalMeasure.Satisfaction, 80, new(90, 90, 40), 3, 20).ShouldBe(new GoalOutlook.Stands(82, 95, GoalVerdict.Likely));
        Of(GoalMeasure.Satisfaction, 96, new(90, 90, 40), 3, 20).ShouldBe(new GoalOutlook.Stands(82, 95, GoalVerdict.Unlikely));
        Of(GoalMeasure.Satisfaction, 85, new(100, 100, 4), 3, 20).ShouldBe(new GoalOutlook.Unknown(GoalDoubt.TooLittle));
        Of(GoalMeasure.Satisfaction, 85, new(0, 0, 0), 0, 20).ShouldBe(new GoalOutlook.Unknown(GoalDoubt.NotBegun));
        Of(GoalMeasure.Satisfaction, 85, new(90, 90, 2), 40, 0).ShouldBe(new GoalOutlook.Reached());
        Of(GoalMeasure.Satisfaction, 85, new(84, 84, 90), 40, 0).ShouldBe(new GoalOutlook.Missed(1));
    }

    [Fact]
    public void It_lies_between_its_bounds_which_widen_with_the_time_that_is_left_and_a_higher_target_is_no_likelier()
    {
        var random = new Random(9);
        for (var time = 0; time < 300; time++)
        {
            var recent = random.Next(5, 400);
            var pace = new GoalPace(recent + random.Next(0, 1_000), recent, recent);
            var (elapsed, left) = (7 + (random.NextDouble() * 200), 1 + (random.NextDouble() * 100));
            var target = pace.Count + random.Next(1, 500);

            var outlook = (GoalOutlook.Expected)Of(GoalMeasure.Shares, target, pace, elapsed, left);
            var later = (GoalOutlook.Expected)Of(GoalMeasure.Shares, target, pace, elapsed, left * 2);
            var higher = (GoalOutlook.Expected)Of(GoalMeasure.Shares, target + 50, pace, elapsed, left);

            outlook.Low!.Value.ShouldBeInRange(pace.Count, outlook.High!.Value);
            outlook.Count.ShouldBeInRange(outlook.Low.Value - 1, outlook.High.Value + 1);
            (later.High - later.Low).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(outlook.High.Value - outlook.Low.Value);
            ((int)higher.Verdict).ShouldBeGreaterThanOrEqualTo((int)outlook.Verdict);
            Of(GoalMeasure.Shares, target, pace, elapsed, left).ShouldBe(outlook);
        }
    }

    [Fact]
    public void Four_of_five_made_courses_end_between_the_bounds()
    {
        var random = new Random(10);
        var within = 0;
        const int Courses = 2_000;
        for (var time = 0; time < Courses; time++)
        {
            var rate = 0.5 + (random.NextDouble() * 6);
            long recent = Enumerable.Range(0, 28).Sum(_ => Poisson(random, rate));
            long rest = Enumerable.Range(0, 21).Sum(_ => Poisson(random, rate));
            if (Of(GoalMeasure.Shares, 1_000_000, new(recent, recent, recent), 28, 21) is GoalOutlook.Expected outlook
                && recent + rest >= outlook.Low && recent + rest <= outlook.High)
                within++;
        }

        (within / (double)Courses).ShouldBeInRange(0.78, 0.88);
    }

    private static int Poisson(Random random, double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = random.NextDouble(); product > left; product *= random.NextDouble())
            count++;
        return count;
    }

    private static GoalOutlook Of(GoalMeasure measure, long target, GoalPace pace, double elapsed, double left) =>
        GoalOutlook.Of(new(measure, target, By), pace, TimeSpan.FromDays(elapsed), TimeSpan.FromDays(left));
}

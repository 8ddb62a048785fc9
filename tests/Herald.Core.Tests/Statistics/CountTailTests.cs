using Herald.Core.Statistics;

namespace Herald.Core.Tests.Statistics;

public sealed class CountTailTests
{
    // By hand: e^-2 (1 + 2 + 2), e^-10, and for mean 4 and variance 8 the shares of heads before the fourth tail: 1/16, then 4/32 more.
    [Theory]
    [InlineData(2, 2, 2, 0.676676416183)]
    [InlineData(0, 10, 10, 0.0000453999298)]
    [InlineData(0, 4, 8, 0.0625)]
    [InlineData(1, 4, 8, 0.1875)]
    [InlineData(-1, 4, 8, 0)]
    [InlineData(500, 4, 8, 1)]
    public void Its_sums_are_those_worked_out_by_hand(long count, double mean, double variance, double expected) =>
        CountTail.AtMost(count, mean, variance).ShouldBe(expected, 1e-10);

    [Fact]
    public void It_rises_with_the_count_to_one_and_falls_with_the_mean()
    {
        // What rounding leaves of a hundred thousand terms.
        const double Rounding = 1e-9;
        var random = new Random(7);
        for (var time = 0; time < 300; time++)
        {
            var mean = Math.Pow(10, (random.NextDouble() * 6) - 1);
            var variance = mean * (1 + (random.NextDouble() * 9));
            var count = (long)(mean * 2 * random.NextDouble());

            var at = CountTail.AtMost(count, mean, variance);

            at.ShouldBeInRange(0, 1);
            CountTail.AtMost(count + 1, mean, variance).ShouldBeGreaterThanOrEqualTo(at - Rounding);
            CountTail.AtMost(count, mean * 1.1, variance * 1.1).ShouldBeLessThanOrEqualTo(at + Rounding);
            CountTail.AtMost((long)(mean + (20 * Math.Sqrt(variance)) + 50), mean, variance).ShouldBe(1, 1e-6);
        }
    }

    [Fact]
    public void Its_quantile_is_the_smallest_count_that_is_probable_enough()
    {
        var random = new Random(8);
        for (var time = 0; time < 200; time++)
        {
            var mean = Math.Pow(10, (random.NextDouble() * 5) - 1);
            var variance = mean * (1 + (random.NextDouble() * 5));
            var probability = 0.01 + (random.NextDouble() * 0.98);

            var count = CountTail.Quantile(probability, mean, variance);

            CountTail.AtMost(count, mean, variance).ShouldBeGreaterThanOrEqualTo(probability);
            CountTail.AtMost(count - 1, mean, variance).ShouldBeLessThan(probability);
        }
    }
}

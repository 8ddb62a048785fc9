using Herald.Core.Statistics;

namespace Herald.Core.Tests.Statistics;

/// <summary>The examples that R. G. Newcombe published for both intervals (Statistics in Medicine 17, 1998, 857 to 890).</summary>
public sealed class ShareIntervalTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_share_has_the_interval_that_was_published(long hits, long of, double low, double high)
    {
        var interval = ShareInterval.Of(hits, of);

        interval.Low.ShouldBe(low, 0.00006);
        interval.High.ShouldBe(high, 0.00006);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    public void So_has_a_difference(long hits, long of, long otherHits, long otherOf, double low, double high)
    {
        var interval = ShareInterval.OfDifference((hits, of), (otherHits, otherOf));

        interval.Low.ShouldBe(low, 0.00006);
        interval.High.ShouldBe(high, 0.00006);
    }

    [Fact]
    public void Nothing_counted_says_nothing_and_more_confidence_is_wider()
    {
        ShareInterval.Of(0, 0).ShouldBe(new Interval(0, 1));
        ShareInterval.Of(0, 9).Low.ShouldBe(0);
        ShareInterval.Of(9, 9).High.ShouldBe(1);
        var (usual, strict) = (ShareInterval.Of(40, 200), ShareInterval.Of(40, 200, 0.995));

        strict.Low.ShouldBeLessThan(usual.Low);
        strict.High.ShouldBeGreaterThan(usual.High);
        // 2.807 standard deviations.
        ShareInterval.Of(50, 100, 0.995).High.ShouldBe(0.5 + (2.8070 / 2 / Math.Sqrt(100 + (2.8070 * 2.8070))), 0.0001);
    }
}

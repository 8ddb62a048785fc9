using Herald.Core.Statistics;

namespace Herald.Core.Tests.Statistics;

public sealed class ShareBoundsTests
{
    [Fact]
    public void They_hold_the_share_stay_within_0_and_1_and_narrow_with_the_number_of_those_asked()
    {
        for (var tenths = 0; tenths <= 10; tenths++)
        {
            var share = tenths / 10d;
            var before = 1d;
            foreach (var count in new[] { 1, 5, 20, 100, 10_000, 1_000_000 })
            {
                var (low, high) = ShareBounds.Of(share, count);
                low.ShouldBeInRange(0, share + 1e-12);
                high.ShouldBeInRange(share - 1e-12, 1);
                (high - low).ShouldBeInRange(double.Epsilon, before);
                before = high - low;
            }
        }
    }

    [Fact]
    public void They_are_those_of_the_books()
    {
        var (low, high) = ShareBounds.Of(0.85, 20);
        low.ShouldBe(0.7216, 0.0001);
        high.ShouldBe(0.9253, 0.0001);
        Should.Throw<ArgumentOutOfRangeException>(static () => ShareBounds.Of(0.5, 0));
        Should.Throw<ArgumentOutOfRangeException>(static () => ShareBounds.Of(1.1, 5));
    }

    [Fact]
    public void An_average_of_answers_from_0_to_10_lies_within_at_least_four_times_of_five()
    {
        var random = new Random(31);
        var held = 0;
        const int courses = 2_000;
        for (var course = 0; course < courses; course++)
        {
            // Most say 8 to 10, some anything: 7.9 on average.
            var answers = Enumerable.Range(0, 30).Select(_ => random.Next(10) < 7 ? random.Next(8, 11) : random.Next(0, 11)).ToList();
            var (low, high) = ShareBounds.Of(answers.Average() / 10, answers.Count);
            held += low <= 0.78 && high >= 0.78 ? 1 : 0;
        }

        held.ShouldBeGreaterThan(courses * 8 / 10);
    }
}

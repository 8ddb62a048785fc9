using Herald.Core.Honours;

namespace Herald.Core.Tests.Honours;

public sealed class HonourTests
{
    [Theory]
    [InlineData("2026-11-01", true)]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-12-01", false)]
    [InlineData("2025-11-01", false)]
    public void Somebody_is_chosen_for_the_month_that_runs_or_the_one_before(string month, bool open) =>
        Honour.IsOpen(DateOnly.Parse(month, System.Globalization.CultureInfo.InvariantCulture), new(2026, 11, 23)).ShouldBe(open);

    [Fact]
    public void In_January_the_one_before_is_December() => Honour.IsOpen(new(2026, 12, 1), new(2027, 1, 1)).ShouldBeTrue();
}

using Herald.Web.Ui.Charts;

namespace Herald.Web.Tests.Pages;

public sealed class ChartTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(11, 15)]
    [InlineData(175_000, 200_000)]
    [InlineData(0.3, 0.3)]
    public void A_scale_ends_at_a_round_number_that_is_enough(double most, double top)
    {
        var scale = ChartScale.Of([new("first", most), new("second", 0, most / 2)]);

        scale.Top.ShouldBe(top, 0.0001);
        scale.Ticks.Count.ShouldBeInRange(2, 5);
        scale.Ticks[^1].ShouldBe(scale.Top, 0.0001);
    }

    [Fact]
    public void Whole_numbers_have_whole_ticks() =>
        ChartScale.Of([new("first", 2)]).Ticks.ShouldBe([0, 1, 2]);

    [Fact]
    public void A_chart_of_nothing_is_a_line_at_its_foot()
    {
        ChartScale.Of([]).Corners([]).ShouldBe("");
        ChartScale.Of([new("only", 0)]).Corners([0]).ShouldBe("50,86");
    }

    [Fact]
    public void Numbers_are_written_for_SVG_wherever_the_machine_stands()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            ChartScale.Share(12.345).ShouldBe("12.34%");
            ChartText.Plain(1234).ShouldBe("1.234");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1, new[] { 0 })]
    [InlineData(3, new[] { 0, 1, 2 })]
    [InlineData(12, new[] { 0, 3, 7, 11 })]
    public void The_ends_have_labels_and_a_few_between(int count, int[] labelled) =>
        ChartText.Labelled(count, 4).ShouldBe(labelled);
}

using System.Numerics;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Tests.Drawing;

/// <summary>Shapes cover pixels exactly: what is drawn is as large as it is, wherever it lies between them.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData(0, 0, 4, 3)]
    [InlineData(0.25, 0.5, 3.5, 2.25)]
    [InlineData(-7.3, 11.9, 0.4, 0.3)]
    [InlineData(2.999, 2.999, 1.002, 40)]
    public void A_rectangle_covers_its_area(float x, float y, float width, float height) =>
        AreaOf(Shapes.Rectangle(new(x, y), new(width, height))).ShouldBe(width * height, 0.001);

    [Theory]
    [InlineData(10, 10, 8)]
    [InlineData(0.3, -4.7, 25.5)]
    public void A_circle_covers_its_area(float x, float y, float radius) =>
        AreaOf(Shapes.Circle(new(x, y), radius)).ShouldBe(Math.PI * radius * radius, 0.01 * radius * radius);

    [Fact]
    public void A_triangle_covers_half_of_its_box_and_its_pixels_by_halves()
    {
        var coverage = Coverage.Of(new Shape().MoveTo(Vector2.Zero).LineTo(new(4, 4)).LineTo(new(0, 4)).Close());
        var row = new float[coverage.Width];
        coverage.Row(2, row);

        row[..4].ShouldBe([1, 1, 0.5f, 0]);
    }

    [Fact]
    public void What_overlaps_in_one_direction_is_filled_once_and_the_other_direction_is_a_hole()
    {
        var twice = Shapes.Rectangle(Vector2.Zero, new(4, 4));
        twice.MoveTo(new(2, 0)).LineTo(new(6, 0)).LineTo(new(6, 4)).LineTo(new(2, 4)).Close();
        var hole = Shapes.Rectangle(Vector2.Zero, new(4, 4));
        hole.MoveTo(new(1, 1)).LineTo(new(1, 3)).LineTo(new(3, 3)).LineTo(new(3, 1)).Close();

        AreaOf(twice).ShouldBe(24, 0.001);
        AreaOf(hole).ShouldBe(12, 0.001);
    }

    [Fact]
    public void A_ticket_lacks_its_notches()
    {
        var whole = AreaOf(TicketShapes.Whole(new(0.5f, 0.5f), new(200, 100), 0, 0, 60, 10));
        whole.ShouldBe((200 * 100) - (Math.PI * 100), 1);
    }

    [Fact]
    public void What_lies_beyond_the_border_is_left_out()
    {
        var canvas = new Canvas(4, 4, new(255, 255, 255));
        canvas.Fill(Shapes.Rectangle(new(-5, -5), new(7, 7)), new(0, 0, 0));
        canvas.Fill(Shapes.Rectangle(new(3, 3), new(50, 50)), new(0, 0, 0));

        (canvas[1, 1], canvas[2, 1], canvas[3, 3]).ShouldBe((new Ink(0, 0, 0), new Ink(255, 255, 255), new Ink(0, 0, 0)));
    }

    [Fact]
    public void A_shape_larger_than_any_picture_is_a_mistake() =>
        Should.Throw<ArgumentException>(static () => Coverage.Of(Shapes.Rectangle(Vector2.Zero, new(10_000, 10_000))));

    private static double AreaOf(Shape shape)
    {
        var coverage = Coverage.Of(shape);
        var (row, sum) = (new float[coverage.Width], 0d);
        for (var at = 0; at < coverage.Height; at++)
        {
            coverage.Row(at, row);
            sum += row.Sum(static part => (double)part);
        }

        return sum;
    }
}

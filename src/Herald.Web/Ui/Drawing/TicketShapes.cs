using System.Numerics;

namespace Herald.Web.Ui.Drawing;

/// <summary>The shapes of a ticket: two wide corners and two narrow ones, and notches where its stub is torn off.</summary>
internal static class TicketShapes
{
    /// <summary>The whole ticket, with a notch above and below at a distance from its left side.</summary>
    public static Shape Whole(Vector2 corner, Vector2 size, float wide, float narrow, float tear, float notch)
    {
        var (left, top, right, bottom) = (corner.X, corner.Y, corner.X + size.X, corner.Y + size.Y);
        var shape = new Shape().MoveTo(new(left, top + wide));
        Shapes.Round(shape, new(left + wide, top + wide), wide, new(1, 1));
        Bite(shape, new(left + tear, top), notch, from: 2);
        Shapes.Round(shape, new(right - narrow, top + narrow), narrow, new(-1, 1));
        Shapes.Round(shape, new(right - wide, bottom - wide), wide, new(-1, -1));
        Bite(shape, new(left + tear, bottom), notch, from: 0);
        Shapes.Round(shape, new(left + narrow, bottom - narrow), narrow, new(1, -1));
        return shape.Close();
    }

    /// <summary>The stub alone: what is left of the tear.</summary>
    public static Shape Stub(Vector2 corner, Vector2 size, float wide, float narrow, float notch)
    {
        var (left, top, right, bottom) = (corner.X, corner.Y, corner.X + size.X, corner.Y + size.Y);
        var shape = new Shape().MoveTo(new(left, top + wide));
        Shapes.Round(shape, new(left + wide, top + wide), wide, new(1, 1));
        Shapes.Turn(shape.LineTo(new(right - notch, top)), new(right, top), notch, 2, -1);
        Shapes.Turn(shape.LineTo(new(right, bottom - notch)), new(right, bottom), notch, 3, -1);
        Shapes.Round(shape, new(left + narrow, bottom - narrow), narrow, new(1, -1));
        return shape.Close();
    }

    /// <summary>The small ticket of the sign: rounded alike, with a bite out of each side.</summary>
    public static Shape Sign(Vector2 corner, float width)
    {
        var (round, bite) = (width * 0.21f, width * 0.19f);
        var (left, top, right, bottom) = (corner.X, corner.Y, corner.X + width, corner.Y + width);
        var shape = new Shape().MoveTo(new(left, top + round));
        Shapes.Round(shape, new(left + round, top + round), round, new(1, 1));
        Shapes.Round(shape, new(right - round, top + round), round, new(-1, 1));
        Shapes.Turn(shape.LineTo(new(right, top + (width / 2) - bite)), new(right, top + (width / 2)), bite, 3, -2);
        Shapes.Round(shape, new(right - round, bottom - round), round, new(-1, -1));
        Shapes.Round(shape, new(left + round, bottom - round), round, new(1, -1));
        Shapes.Turn(shape.LineTo(new(left, top + (width / 2) + bite)), new(left, top + (width / 2)), bite, 1, -2);
        return shape.Close();
    }

    // Half a circle out of a side, against the clock.
    private static void Bite(Shape shape, Vector2 centre, float radius, int from) =>
        Shapes.Turn(shape.LineTo(centre + new Vector2(from == 0 ? radius : -radius, 0)), centre, radius, from, -2);
}

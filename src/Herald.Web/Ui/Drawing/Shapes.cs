using System.Numerics;

namespace Herald.Web.Ui.Drawing;

/// <summary>Plain shapes. All contours run clockwise on the screen, so that those which overlap are one area.</summary>
internal static class Shapes
{
    private const float QuarterTurn = MathF.PI / 2;

    // Where the control points of quadratic curves lie for an eighth of a circle.
    private static readonly float EighthControl = MathF.Tan(MathF.PI / 8);

    public static Shape Rectangle(Vector2 corner, Vector2 size, float radius = 0)
    {
        var shape = new Shape().MoveTo(corner + new Vector2(0, radius));
        foreach (var (at, inward) in Corners(corner, size))
            Round(shape, at + (radius * inward), radius, inward);
        return shape.Close();
    }

    public static Shape Circle(Vector2 centre, float radius) =>
        Turn(new Shape().MoveTo(centre + new Vector2(radius, 0)), centre, radius, 0, 4).Close();

    /// <summary>A line through points, so wide, with round ends and bends.</summary>
    public static Shape Stroke(float width, params ReadOnlySpan<Vector2> points)
    {
        var shape = new Shape();
        for (var at = 0; at < points.Length; at++)
        {
            Turn(shape.MoveTo(points[at] + new Vector2(width / 2, 0)), points[at], width / 2, 0, 4).Close();
            if (at + 1 == points.Length)
                break;
            var along = Vector2.Normalize(points[at + 1] - points[at]);
            var aside = new Vector2(-along.Y, along.X) * (width / 2);
            shape.MoveTo(points[at] - aside).LineTo(points[at + 1] - aside).LineTo(points[at + 1] + aside)
                .LineTo(points[at] + aside).Close();
        }

        return shape;
    }

    /// <summary>
    /// The corner of a rectangle that points inward by the given signs, rounded about a centre; it begins where the side ends.
    /// </summary>
    internal static void Round(Shape shape, Vector2 centre, float radius, Vector2 inward)
    {
        var from = (inward.X > 0, inward.Y > 0) switch
        {
            (true, true) => 2,
            (false, true) => 3,
            (false, false) => 0,
            _ => 1,
        };
        shape.LineTo(centre + (radius * Point(from * QuarterTurn)));
        Turn(shape, centre, radius, from, 1);
    }

    /// <summary>Follows a circle from a quarter on for so many quarters; against the clock where they are negative.</summary>
    internal static Shape Turn(Shape shape, Vector2 centre, float radius, int from, int quarters)
    {
        var step = MathF.Sign(quarters) * QuarterTurn / 2;
        for (var eighth = 0; radius > 0 && eighth < 2 * Math.Abs(quarters); eighth++)
        {
            var (first, last) = ((from * QuarterTurn) + (eighth * step), (from * QuarterTurn) + ((eighth + 1) * step));
            var along = new Vector2(-MathF.Sin(first), MathF.Cos(first)) * (MathF.Sign(quarters) * EighthControl);
            shape.CurveTo(centre + (radius * (Point(first) + along)), centre + (radius * Point(last)));
        }

        return shape;
    }

    // From the upper left one on, clockwise, each with the way inward.
    internal static IEnumerable<(Vector2 At, Vector2 Inward)> Corners(Vector2 corner, Vector2 size) =>
    [
        (corner, new(1, 1)),
        (corner with { X = corner.X + size.X }, new(-1, 1)),
        (corner + size, new(-1, -1)),
        (corner with { Y = corner.Y + size.Y }, new(1, -1)),
    ];

    private static Vector2 Point(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));
}

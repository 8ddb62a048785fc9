using System.Numerics;

namespace Herald.Web.Ui.Drawing;

/// <summary>
/// An area with straight edges, made of closed contours; curves are cut into edges as they are added. Where contours of one direction
/// overlap it is filled once; a contour of the other direction within is a hole. The y axis points down.
/// </summary>
internal sealed class Shape
{
    // A curve's edges stay this near to it, in pixels: far below what eyes tell apart.
    private const float FlatnessMax = 0.05f;
    private const int PiecesMax = 64;

    private readonly List<(Vector2 From, Vector2 To)> edges = [];
    private Vector2 start;
    private Vector2 at;

    public IReadOnlyList<(Vector2 From, Vector2 To)> Edges => edges;

    /// <summary>Closes the contour that is open, and begins another.</summary>
    public Shape MoveTo(Vector2 point)
    {
        Close();
        (start, at) = (point, point);
        return this;
    }

    public Shape LineTo(Vector2 point)
    {
        if (point != at)
            edges.Add((at, point));
        at = point;
        return this;
    }

    /// <summary>A quadratic curve towards a control point.</summary>
    public Shape CurveTo(Vector2 control, Vector2 end)
    {
        var (from, bend) = (at, (at - (2 * control) + end).Length());
        var pieces = Math.Clamp((int)MathF.Ceiling(MathF.Sqrt(bend / (4 * FlatnessMax))), 1, PiecesMax);
        for (var piece = 1; piece <= pieces; piece++)
        {
            var part = (float)piece / pieces;
            LineTo(Vector2.Lerp(Vector2.Lerp(from, control, part), Vector2.Lerp(control, end, part), part));
        }

        return this;
    }

    public Shape Close() => LineTo(start);
}

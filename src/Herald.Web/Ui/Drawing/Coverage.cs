using System.Numerics;

namespace Herald.Web.Ui.Drawing;

/// <summary>
/// How much of each pixel a shape covers, exactly: every edge adds the signed area to its right within the pixels that it crosses,
/// and the running sum along a row is the coverage (Levien's accumulation buffer).
/// </summary>
internal sealed class Coverage
{
    // The picture that links unfurl with has 0.8 million; more than this is a mistake of ours.
    private const int PixelsMax = 4_000_000;

    private readonly float[] areas;

    private Coverage(int left, int top, int width, int height) =>
        (Left, Top, Width, Height, areas) = (left, top, width, height, new float[width * height]);

    public int Left { get; }

    public int Top { get; }

    public int Width { get; }

    public int Height { get; }

    public static Coverage Of(Shape shape)
    {
        if (shape.Edges.Count == 0)
            return new(0, 0, 0, 0);
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var (from, to) in shape.Edges)
            (least, most) = (Vector2.Min(least, Vector2.Min(from, to)), Vector2.Max(most, Vector2.Max(from, to)));
        var (left, top) = ((int)MathF.Floor(least.X), (int)MathF.Floor(least.Y));
        // An edge at the right border adds to the pixel behind it too.
        var (width, height) = ((int)MathF.Ceiling(most.X) - left + 2, (int)MathF.Ceiling(most.Y) - top);
        if ((long)width * height > PixelsMax)
            throw new ArgumentException($"The shape covers {width} by {height} pixels; {PixelsMax:N0} in all are the most.", nameof(shape));
        var coverage = new Coverage(left, top, width, height);
        var origin = new Vector2(left, top);
        foreach (var (from, to) in shape.Edges)
            coverage.Add(from - origin, to - origin);
        return coverage;
    }

    /// <summary>One row from 0 to 1, from the left to the right.</summary>
    public void Row(int row, Span<float> thickness)
    {
        var sum = 0f;
        for (var column = 0; column < Width; column++)
        {
            sum += areas[(row * Width) + column];
            thickness[column] = Math.Min(1, Math.Abs(sum));
        }
    }

    private void Add(Vector2 from, Vector2 to)
    {
        if (from.Y == to.Y)
            return;
        var direction = 1f;
        if (from.Y > to.Y)
            (from, to, direction) = (to, from, -1f);
        var slope = (to.X - from.X) / (to.Y - from.Y);
        var x = from.X;
        for (var row = (int)from.Y; row < to.Y && row < Height; row++)
        {
            var tall = Math.Min(row + 1, to.Y) - Math.Max(row, from.Y);
            var next = x + (slope * tall);
            AddWithinRow(areas.AsSpan(row * Width, Width), Math.Min(x, next), Math.Max(x, next), direction * tall);
            x = next;
        }
    }

    // The edge crosses the row from one x to another, and is so tall in it.
    private static void AddWithinRow(Span<float> row, float low, float high, float tall)
    {
        var (first, behind) = ((int)low, (int)MathF.Ceiling(high));
        if (behind <= first + 1)
        {
            var right = ((low + high) / 2) - first;
            row[first] += tall * (1 - right);
            row[first + 1] += tall * right;
            return;
        }

        var perPixel = 1 / (high - low);
        var before = 0f;
        for (var column = first; column < behind; column++)
        {
            // The area to the right of the edge in this pixel, beyond what the pixels before it have added already.
            var (begin, end) = (Math.Max(low, column) - column, Math.Min(high, column + 1) - column);
            var crossed = (end - begin) * perPixel;
            var area = (((Math.Max(low, column) - low) * perPixel) + (crossed * (1 - ((begin + end) / 2)))) * tall;
            row[column] += area - before;
            before = area;
        }

        row[behind] += tall - before;
    }
}

namespace Herald.Web.Ui.Drawing;

/// <summary>A picture that shapes are filled into, one over the other.</summary>
internal sealed class Canvas
{
    private readonly Ink[] pixels;

    public Canvas(int width, int height, Ink ground)
    {
        (Width, Height) = (width, height);
        pixels = new Ink[width * height];
        Array.Fill(pixels, ground);
    }

    public int Width { get; }

    public int Height { get; }

    public Ink this[int column, int row] => pixels[(row * Width) + column];

    /// <summary>
    /// Fills a shape; what lies beyond the border is left out. <paramref name="strength"/> below 1 lets the ground through.
    /// </summary>
    public void Fill(Shape shape, Ink ink, float strength = 1)
    {
        var coverage = Coverage.Of(shape);
        var thickness = new float[coverage.Width];
        for (var row = Math.Max(0, -coverage.Top); row < coverage.Height && row + coverage.Top < Height; row++)
        {
            coverage.Row(row, thickness);
            var line = pixels.AsSpan((row + coverage.Top) * Width, Width);
            for (var column = Math.Max(0, -coverage.Left); column < coverage.Width && column + coverage.Left < Width; column++)
            {
                if (thickness[column] > 0)
                    line[column + coverage.Left] = ink.Over(line[column + coverage.Left], thickness[column] * strength);
            }
        }
    }
}

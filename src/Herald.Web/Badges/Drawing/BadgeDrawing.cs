using System.Numerics;
using Herald.Core.Badges;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Badges.Drawing;

/// <summary>
/// The picture of a badge: a rim, a face, a symbol, and for a badge in tiers as many points as its tier. The same shapes are written as
/// SVG and filled into a PNG.
/// </summary>
internal sealed class BadgeDrawing
{
    /// <summary>The side of the square that it is drawn in.</summary>
    public const float Side = 96;

    private const float Radius = 46;
    private const float RimWidth = 4;

    public BadgeDrawing(BadgeShape shape, BadgeSymbol symbol, int points, float scale = 1)
    {
        var middle = new Vector2(scale * Side / 2);
        Rim = BadgeOutline.Of(shape, middle, scale * Radius);
        Face = BadgeOutline.Of(shape, middle, scale * (Radius - RimWidth));
        var (size, raise) = points > 0 ? (38f, 6f) : (44f, 0f);
        var corner = middle - (scale * new Vector2(size / 2, (size / 2) + raise));
        Sign = [.. new BadgeSign(corner, scale * size).Of(symbol), .. Points(points, middle, scale)];
    }

    public Shape Rim { get; }

    public Shape Face { get; }

    /// <summary>The symbol with the points below it.</summary>
    public IReadOnlyList<Shape> Sign { get; }

    private static IEnumerable<Shape> Points(int count, Vector2 middle, float scale)
    {
        const float Apart = 8;
        for (var at = 0; at < count; at++)
            yield return Shapes.Circle(middle + (scale * new Vector2((at - ((count - 1) / 2f)) * Apart, 24)), scale * 2.6f);
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;
using Herald.Core.Badges;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Badges.Drawing;

/// <summary>Writes the picture of a badge as SVG.</summary>
internal static class BadgeSvg
{
    /// <summary>The paths alone, coloured by the page's style sheet.</summary>
    public static string Inside(BadgeShape shape, BadgeSymbol symbol, int points)
    {
        var drawing = new BadgeDrawing(shape, symbol, points);
        return $"<path class=\"rim\" d=\"{Path(drawing.Rim)}\"/><path class=\"face\" d=\"{Path(drawing.Face)}\"/>"
            + $"<path class=\"sign\" d=\"{string.Concat(drawing.Sign.Select(Path))}\"/>";
    }

    /// <summary>An outline as the data of a path, to a tenth of a unit.</summary>
    public static string Path(Shape shape)
    {
        var text = new StringBuilder();
        Vector2? at = null;
        foreach (var (from, to) in shape.Edges)
        {
            if (at != from)
                text.Append(at is null ? "" : "Z").Append('M').Append(Number(from.X)).Append(' ').Append(Number(from.Y));
            text.Append('L').Append(Number(to.X)).Append(' ').Append(Number(to.Y));
            at = to;
        }

        return text.Append('Z').ToString();
    }

    private static string Number(float value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

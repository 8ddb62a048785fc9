using System.Numerics;
using Herald.Core.Badges;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Badges.Drawing;

/// <summary>The outlines of badges, about a middle. All run clockwise, as their symbols do.</summary>
internal static class BadgeOutline
{
    public static Shape Of(BadgeShape shape, Vector2 middle, float radius) => shape switch
    {
        BadgeShape.Round => Shapes.Circle(middle, radius),
        BadgeShape.Shield => Shield(middle, radius),
        BadgeShape.Hexagon => Hexagon(middle, radius),
        _ => TicketShapes.Sign(middle - new Vector2(radius * 0.92f), radius * 1.84f),
    };

    private static Shape Hexagon(Vector2 middle, float radius)
    {
        var outline = new Shape();
        for (var corner = 0; corner < 6; corner++)
        {
            var angle = (corner * MathF.PI / 3) - (MathF.PI / 2);
            var point = middle + (radius * new Vector2(MathF.Cos(angle), MathF.Sin(angle)));
            outline = corner == 0 ? outline.MoveTo(point) : outline.LineTo(point);
        }

        return outline.Close();
    }

    private static Shape Shield(Vector2 middle, float radius)
    {
        Vector2 At(float across, float down) => middle + (radius * new Vector2(across, down));
        return new Shape().MoveTo(At(-0.86f, -0.78f)).CurveTo(At(-0.4f, -0.78f), At(0, -1)).CurveTo(At(0.4f, -0.78f), At(0.86f, -0.78f))
            .LineTo(At(0.86f, 0.05f)).CurveTo(At(0.8f, 0.68f), At(0, 1)).CurveTo(At(-0.8f, 0.68f), At(-0.86f, 0.05f)).Close();
    }
}

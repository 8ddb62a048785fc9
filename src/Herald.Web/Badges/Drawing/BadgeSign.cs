using System.Numerics;
using Herald.Core.Badges;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Badges.Drawing;

/// <summary>The symbols of badges, within a square.</summary>
internal sealed class BadgeSign(Vector2 corner, float size)
{
    public IReadOnlyList<Shape> Of(BadgeSymbol symbol) => symbol switch
    {
        BadgeSymbol.Heart => [Heart()],
        BadgeSymbol.Crown =>
            [Polygon((.06f, .28f), (.3f, .52f), (.5f, .14f), (.7f, .52f), (.94f, .28f), (.84f, .84f), (.16f, .84f))],
        BadgeSymbol.Bolt => [Polygon((.58f, .04f), (.53f, .4f), (.82f, .4f), (.4f, .96f), (.46f, .56f), (.18f, .56f))],
        BadgeSymbol.Flag =>
            [Polygon((.24f, .1f), (.88f, .31f), (.24f, .54f)), Shapes.Stroke(.11f * size, At(.24f, .1f), At(.24f, .92f))],
        BadgeSymbol.Speech =>
            [Shapes.Rectangle(At(.06f, .12f), new(.88f * size, .58f * size), .16f * size), Polygon((.24f, .6f), (.54f, .6f), (.24f, .94f))],
        BadgeSymbol.Check => [Shapes.Stroke(.17f * size, At(.14f, .54f), At(.4f, .8f), At(.86f, .24f))],
        BadgeSymbol.People => [.. Person(.28f), .. Person(.72f)],
        _ => [Star()],
    };

    private Shape[] Person(float across) =>
    [
        Shapes.Circle(At(across, .3f), .15f * size),
        new Shape().MoveTo(At(across - .21f, .86f)).CurveTo(At(across - .21f, .52f), At(across, .52f))
            .CurveTo(At(across + .21f, .52f), At(across + .21f, .86f)).Close(),
    ];

    private Shape Star() => Polygon([.. Enumerable.Range(0, 10).Select(static corner =>
    {
        var (angle, reach) = ((corner * MathF.PI / 5) - (MathF.PI / 2), corner % 2 == 0 ? .5f : .22f);
        return (.5f + (reach * MathF.Cos(angle)), .53f + (reach * MathF.Sin(angle)));
    })]);

    private Shape Heart() => new Shape().MoveTo(At(.5f, .92f)).CurveTo(At(.02f, .58f), At(.04f, .32f)).CurveTo(At(.06f, .1f), At(.27f, .1f))
        .CurveTo(At(.43f, .1f), At(.5f, .27f)).CurveTo(At(.57f, .1f), At(.73f, .1f)).CurveTo(At(.94f, .1f), At(.96f, .32f))
        .CurveTo(At(.98f, .58f), At(.5f, .92f)).Close();

    private Shape Polygon(params ReadOnlySpan<(float Across, float Down)> points)
    {
        var shape = new Shape().MoveTo(At(points[0].Across, points[0].Down));
        foreach (var (across, down) in points[1..])
            shape.LineTo(At(across, down));
        return shape.Close();
    }

    private Vector2 At(float across, float down) => corner + (size * new Vector2(across, down));
}

using System.Numerics;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Demo;

/// <summary>Covers of the demo's challenges, of the paper and the inks of tickets.</summary>
internal static class DrawCover
{
    private const int Width = 1280;
    private const int Height = 720;

    private static readonly Ink Paper = Ink.Of("#faf6ee");
    private static readonly Ink Night = Ink.Of("#1f1b2d");
    private static readonly Ink Sun = Ink.Of("#f2b53a");
    private static readonly Ink Leaf = Ink.Of("#9ad3b5");
    private static readonly Ink Plum = Ink.Of("#c6a6f0");
    private static readonly Ink Sky = Ink.Of("#a3c9f0");
    private static readonly Ink Red = Ink.Of("#b8371c");

    /// <summary>A picture by the name of what it shows.</summary>
    public static byte[] Png(string motif) => Ui.Drawing.Png.Write(motif switch
    {
        "talk" => Talk(),
        "reach" => Reach(),
        "evening" => Evening(),
        "steps" => Steps(),
        _ => throw new ArgumentOutOfRangeException(nameof(motif), motif, "There is no such cover."),
    });

    // Two who talk: what one says lies over what the other says.
    private static Canvas Talk()
    {
        var canvas = new Canvas(Width, Height, Sun);
        Say(canvas, new(150, 120), new(620, 330), 100, Paper);
        Say(canvas, new(520, 280), new(600, 300), 420, Night);
        for (var at = 0; at < 3; at++)
        {
            canvas.Fill(Shapes.Stroke(26, new(240, 200 + (at * 70)), new(at == 2 ? 430 : 620, 200 + (at * 70))), Leaf);
            canvas.Fill(Shapes.Circle(new(700 + (at * 120), 430), 32), at == 1 ? Red : Sun);
        }

        return canvas;
    }

    private static void Say(Canvas canvas, Vector2 corner, Vector2 size, float foot, Ink ink)
    {
        canvas.Fill(Shapes.Rectangle(corner, size, 70), ink);
        var at = corner + new Vector2(foot, size.Y - 10);
        canvas.Fill(new Shape().MoveTo(at).LineTo(at + new Vector2(120, 0)).LineTo(at + new Vector2(10, 120)).Close(), ink);
    }

    // One ticket, and the rings that it draws.
    private static Canvas Reach()
    {
        var canvas = new Canvas(Width, Height, Night);
        var middle = new Vector2(430, 400);
        foreach (var (radius, ink) in new[] { (620f, Ink.Of("#2c2642")), (470f, Ink.Of("#4a2a6b")), (320f, Plum), (180f, Paper) })
            canvas.Fill(Shapes.Circle(middle, radius), ink);
        canvas.Fill(TicketShapes.Sign(middle - new Vector2(90), 180), Red);
        foreach (var (x, y, size, ink) in new[] { (820, 130, 90, Sun), (990, 330, 120, Leaf), (800, 560, 80, Sky), (1120, 560, 100, Sun) })
            canvas.Fill(TicketShapes.Sign(new(x, y), size), ink);
        return canvas;
    }

    // A table under lamps, late.
    private static Canvas Evening()
    {
        var canvas = new Canvas(Width, Height, Ink.Of("#2a2140"));
        canvas.Fill(Shapes.Circle(new(1060, 150), 80), Paper);
        canvas.Fill(Shapes.Circle(new(1025, 130), 76), Ink.Of("#2a2140"));
        var inks = new[] { Sun, Red, Leaf, Sun, Plum };
        for (var at = 0; at < inks.Length; at++)
        {
            var hook = new Vector2(170 + (at * 190), 250 + (at % 2 * 60));
            canvas.Fill(Shapes.Stroke(6, new(hook.X, 0), hook), Paper, 0.5f);
            canvas.Fill(Shapes.Circle(hook + new Vector2(0, 40), 120), inks[at], 0.16f);
            canvas.Fill(Shapes.Circle(hook + new Vector2(0, 40), 44), inks[at]);
        }

        canvas.Fill(Shapes.Rectangle(new(90, 560), new(1100, 46), 20), Sky);
        foreach (var leg in (float[])[190, 1060])
            canvas.Fill(Shapes.Rectangle(new(leg, 600), new(34, 140)), Sky);
        foreach (var (x, ink) in new[] { (300, Leaf), (560, Sun), (820, Plum) })
            canvas.Fill(Shapes.Rectangle(new(x, 478), new(64, 84), 12), ink);
        return canvas;
    }

    // Steps that grow, with what there is to get on the last.
    private static Canvas Steps()
    {
        var canvas = new Canvas(Width, Height, Leaf);
        canvas.Fill(Shapes.Circle(new(260, 210), 110), Paper, 0.7f);
        var inks = new[] { Paper, Sky, Plum, Night };
        for (var at = 0; at < inks.Length; at++)
            canvas.Fill(Shapes.Rectangle(new(80 + (at * 285), 560 - (at * 110)), new(285, 600)), inks[at]);
        canvas.Fill(TicketShapes.Whole(new(880, 60), new(330, 150), 30, 8, 110, 16), Red);
        canvas.Fill(TicketShapes.Stub(new(880, 60), new(110, 150), 30, 8, 16), Sun);
        foreach (var line in (float[])[110, 150])
            canvas.Fill(Shapes.Stroke(14, new(1030, line), new(1160 - (line - 110), line)), Paper);
        return canvas;
    }
}

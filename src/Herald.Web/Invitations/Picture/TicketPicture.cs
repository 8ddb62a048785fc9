using System.Numerics;
using Herald.Web.Ui.Colours;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Invitations.Picture;

/// <summary>
/// Draws an invitation as a ticket, for the preview that messengers and networks show of its address: 1200 by 630 pixels, in the
/// brand's hue. Words that do not fit are cut; words in letters that the font lacks are left out.
/// </summary>
internal static class TicketPicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Left = 56;
    private const float Top = 52;
    private const float StubWidth = 330;
    private const float Notch = 28;
    private const float Wide = 60;
    private const float Narrow = 14;
    private const float EdgeWidth = 2;
    private const int ShadowSteps = 7;
    private const float TextLeft = Left + StubWidth + 64;
    private const float TextWidth = Width - Left - 56 - TextLeft;

    private static readonly Vector2 Size = new(Width - (2 * Left), Height - (2 * Top));
    private static readonly Ink Paper = Ink.Of("#faf6ee");
    private static readonly Ink Card = Ink.Of("#fffdf8");
    private static readonly Ink Line = Ink.Of("#e3dacb");
    private static readonly Ink Dark = Ink.Of("#1f1b2d");
    private static readonly Ink Mute = Ink.Of("#645c74");

    public static byte[] Draw(PictureWords words)
    {
        var colours = BrandColours.Of(words.Hue);
        var canvas = new Canvas(Width, Height, Paper);
        DrawTicket(canvas, Ink.Of(colours.Stubs[0].ToString()));
        DrawStub(canvas, words, colours);
        DrawSign(canvas, words, colours);
        DrawHeadline(canvas, words);
        DrawSentence(canvas, words);
        return Png.Write(canvas);
    }

    private static void DrawTicket(Canvas canvas, Ink stub)
    {
        var (corner, edge) = (new Vector2(Left, Top), new Vector2(EdgeWidth));
        for (var step = 0; step < ShadowSteps; step++)
        {
            var inset = new Vector2(4 + (5 * step), 0);
            var below = new Vector2(Size.X - (2 * inset.X), Wide + 26 - (3 * step));
            canvas.Fill(Shapes.Rectangle(corner + inset + new Vector2(0, Size.Y - Wide), below, Wide), Dark, 0.022f);
        }

        // Through the lower notch the paper is seen, not the ticket's shadow.
        canvas.Fill(Shapes.Rectangle(new(Left + StubWidth - Notch, Height - Top - Notch), new(2 * Notch, Notch)), Paper);
        canvas.Fill(TicketShapes.Whole(corner - edge, Size + (2 * edge), Wide, Narrow, StubWidth + EdgeWidth, Notch - EdgeWidth), Line);
        canvas.Fill(TicketShapes.Whole(corner, Size, Wide, Narrow, StubWidth, Notch), Card);
        canvas.Fill(TicketShapes.Stub(corner, Size with { X = StubWidth }, Wide, Narrow, Notch), stub);
        for (var y = Top + Notch + 14; y < Height - Top - Notch - 14; y += 24)
            canvas.Fill(Shapes.Rectangle(new(Left + StubWidth - 2, y), new(4, 13), 2), Dark, 0.42f);
    }

    private static void DrawStub(Canvas canvas, PictureWords words, BrandColours colours)
    {
        var middle = new Vector2(Left + (StubWidth / 2), Height / 2f);
        if (words.Figure.Length == 0 || Typefaces.Bold.Spell(words.Figure) is not { } figure)
        {
            Sign.Draw(canvas, words.Mark, new(middle.X - 90, middle.Y - 90), 180, Ink.Of(colours.Light.ToString()));
            return;
        }

        var (size, lines) = TextLines.Fit(Typefaces.Bold, figure, [132, 116, 100, 84, 70, 56], StubWidth - 60, 1);
        Centre(canvas, Typefaces.Bold, lines[0], size, middle with { Y = middle.Y + 14 });
        if (Typefaces.Medium.Spell(words.Caption) is { } caption)
        {
            var (small, below) = TextLines.Fit(Typefaces.Medium, caption, [40, 34, 28], StubWidth - 56, 1);
            Centre(canvas, Typefaces.Medium, below[0], small, middle with { Y = middle.Y + 78 });
        }
    }

    private static void DrawSign(Canvas canvas, PictureWords words, BrandColours colours)
    {
        const float size = 62;
        var corner = new Vector2(TextLeft, Top + 54);
        Sign.Draw(canvas, words.Mark, corner, size, Ink.Of(colours.Light.ToString()));
        if (Typefaces.Bold.Spell(words.Program) is { } program)
        {
            var line = TextLines.Break(Typefaces.Bold, program, 34, TextWidth - size - 20, 1)[0];
            canvas.Fill(Typefaces.Bold.Outline(line, corner + new Vector2(size + 20, 43), 34), Dark);
        }
    }

    private static void DrawHeadline(Canvas canvas, PictureWords words)
    {
        if ((Typefaces.Bold.Spell(words.Headline) ?? Typefaces.Bold.Spell(words.HeadlineWithoutName)) is not { } headline)
            return;
        var (size, lines) = TextLines.Fit(Typefaces.Bold, headline, [80, 72, 64], TextWidth, 2);
        if (lines.Any(static line => line.EndsWith(Typeface.Ellipsis)))
            (size, lines) = TextLines.Fit(Typefaces.Bold, headline, [64, 56, 48], TextWidth, 3);
        var leading = size * 1.06f;
        var first = (Height / 2f) - 4 - ((lines.Count - 1) * leading / 2) + (size * 0.33f);
        for (var line = 0; line < lines.Count; line++)
            canvas.Fill(Typefaces.Bold.Outline(lines[line], new(TextLeft, first + (line * leading)), size), Dark);
    }

    private static void DrawSentence(Canvas canvas, PictureWords words)
    {
        if (Typefaces.Medium.Spell(words.Sentence) is not { } sentence)
            return;
        var (size, lines) = TextLines.Fit(Typefaces.Medium, sentence, [32, 28], TextWidth, 2);
        var last = Height - Top - 54;
        for (var line = 0; line < lines.Count; line++)
        {
            var baseline = last - ((lines.Count - 1 - line) * size * 1.3f);
            canvas.Fill(Typefaces.Medium.Outline(lines[line], new(TextLeft, baseline), size), Mute);
        }
    }

    private static void Centre(Canvas canvas, Typeface typeface, string line, float size, Vector2 at) =>
        canvas.Fill(typeface.Centred(line, at, size), Dark);
}

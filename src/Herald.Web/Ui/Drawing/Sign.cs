using System.Numerics;

namespace Herald.Web.Ui.Drawing;

/// <summary>The sign of a program: a small ticket with its letters, or with Herald's own tick where they cannot be written.</summary>
internal static class Sign
{
    private static readonly Ink White = Ink.Of("#ffffff");

    public static void Draw(Canvas canvas, string mark, Vector2 corner, float size, Ink ink)
    {
        canvas.Fill(TicketShapes.Sign(corner, size), ink);
        if (Typefaces.Bold.Spell(mark) is not { } letters)
        {
            var part = size / 34;
            var (low, bend, high) = (new Vector2(11, 18) * part, new Vector2(15, 22) * part, new Vector2(23, 12) * part);
            canvas.Fill(Shapes.Stroke(3 * part, corner + low, corner + bend, corner + high), White);
            return;
        }

        var height = letters.Length > 2 ? size * 0.26f : size * 0.36f;
        canvas.Fill(Typefaces.Bold.Centred(letters, corner + new Vector2(size / 2, (size / 2) + (height * 0.34f)), height), White);
    }
}

using System.Collections.Frozen;
using System.Numerics;
using System.Text;

namespace Herald.Web.Ui.Drawing;

/// <summary>One weight of the display font: measures lines of text and gives their shapes.</summary>
internal sealed class Typeface(
    int unitsPerEm,
    int ascent,
    int descent,
    FrozenDictionary<char, Letter> letters,
    FrozenDictionary<(char Left, char Right), int> kernings)
{
    public const char Ellipsis = '…';

    /// <summary>The height of a line's letters above its baseline, for a size in pixels.</summary>
    public float Ascent(float size) => ascent * size / unitsPerEm;

    /// <summary>The depth of a line's letters below its baseline.</summary>
    public float Descent(float size) => -descent * size / unitsPerEm;

    /// <summary>
    /// The text in letters that this typeface has: a letter with a mark that it lacks loses the mark, pictures and control characters go.
    /// Null where a letter of another script is left: then other words must do.
    /// </summary>
    public string? Spell(string text)
    {
        var spelled = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.IsBmp && letters.ContainsKey((char)rune.Value))
                spelled.Append(rune.ToString());
            else if (Rune.IsWhiteSpace(rune))
                spelled.Append(' ');
            else if (Parts(rune) is { Length: > 0 } parts)
                spelled.Append(parts);
            else if (Rune.IsLetterOrDigit(rune))
                return null;
        }

        var words = spelled.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    public float Measure(string text, float size)
    {
        var units = 0;
        for (var at = 0; at < text.Length; at++)
            units += LetterOf(text[at]).Advance + KerningAfter(text, at);
        return units * size / unitsPerEm;
    }

    /// <summary>The shape of a line that begins at a point of its baseline.</summary>
    public Shape Outline(string text, Vector2 origin, float size)
    {
        var (shape, scale, x) = (new Shape(), size / unitsPerEm, origin.X);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = LetterOf(text[at]);
            foreach (var segment in letter.Segments)
                Add(shape, segment, new(x, origin.Y), scale);
            shape.Close();
            x += (letter.Advance + KerningAfter(text, at)) * scale;
        }

        return shape;
    }

    /// <summary>The shape of a line whose middle is over a point of its baseline.</summary>
    public Shape Centred(string text, Vector2 at, float size) => Outline(text, at with { X = at.X - (Measure(text, size) / 2) }, size);

    private static void Add(Shape shape, Letter.Segment segment, Vector2 origin, float scale)
    {
        var flip = new Vector2(scale, -scale);
        var to = origin + (segment.To * flip);
        _ = segment.Kind switch
        {
            Letter.Kind.Move => shape.MoveTo(to),
            Letter.Kind.Line => shape.LineTo(to),
            _ => shape.CurveTo(origin + (segment.Control * flip), to),
        };
    }

    // What a letter that is lacking is made of: its bare letter, or the two of a ligature.
    private string Parts(Rune rune) => Rune.IsLetterOrDigit(rune)
        ? string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD)
            .Where(part => char.IsLetterOrDigit(part) && letters.ContainsKey(part)))
        : "";

    // Only what was spelled before is drawn; the mark of interrogation stands for what was not.
    private Letter LetterOf(char code) => letters.GetValueOrDefault(code) ?? letters['?'];

    private int KerningAfter(string text, int at) => at + 1 < text.Length ? kernings.GetValueOrDefault((text[at], text[at + 1])) : 0;
}

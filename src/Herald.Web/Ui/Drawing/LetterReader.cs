using System.Collections.Frozen;
using System.Numerics;
using System.Text;

namespace Herald.Web.Ui.Drawing;

/// <summary>Reads the letters that draw-outlines.mjs wrote at build, which says how the file is made.</summary>
internal static class LetterReader
{
    private const string Signature = "HLT1";

    /// <summary>The typeface of a file that is embedded under this name.</summary>
    public static Typeface Embedded(string name)
    {
        using var stream = typeof(LetterReader).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded: build again, the target DrawOutlines writes it.");
        return Read(stream);
    }

    public static Typeface Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.ASCII);
        if (new string(reader.ReadChars(Signature.Length)) != Signature)
            throw new InvalidDataException($"A file of letters begins with {Signature}.");
        var (unitsPerEm, ascent, descent) = (reader.ReadUInt16(), reader.ReadInt16(), reader.ReadInt16());
        var (letterCount, kerningCount) = (reader.ReadUInt16(), reader.ReadUInt16());
        var letters = new Dictionary<char, Letter>(letterCount);
        for (var at = 0; at < letterCount; at++)
            letters.Add((char)reader.ReadUInt16(), ReadLetter(reader));
        var kernings = new Dictionary<(char, char), int>(kerningCount);
        for (var at = 0; at < kerningCount; at++)
            kernings.Add(((char)reader.ReadUInt16(), (char)reader.ReadUInt16()), reader.ReadInt16());
        return new(unitsPerEm, ascent, descent, letters.ToFrozenDictionary(), kernings.ToFrozenDictionary());
    }

    private static Letter ReadLetter(BinaryReader reader)
    {
        var (advance, count) = (reader.ReadUInt16(), reader.ReadUInt16());
        var segments = new Letter.Segment[count];
        for (var at = 0; at < count; at++)
        {
            var kind = (Letter.Kind)reader.ReadByte();
            segments[at] = kind == Letter.Kind.Curve
                ? new(kind, Control: Point(reader), To: Point(reader))
                : new(kind, Point(reader));
        }

        return new(advance, segments);
    }

    private static Vector2 Point(BinaryReader reader) => new(reader.ReadInt16(), reader.ReadInt16());
}

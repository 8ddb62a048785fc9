using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Herald.Web.Ui.Drawing;

/// <summary>Writes a canvas as PNG: eight bits of red, green and blue, each row as its difference to the one above.</summary>
internal static class Png
{
    private const byte DifferenceToAbove = 2;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CheckTable = [.. Enumerable.Range(0, 256).Select(static value => CheckOf((uint)value))];

    /// <summary>Writes a picture, and with it what it carries, if anything.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="carried">A keyword of Latin letters, and a text, as an iTXt chunk that is not packed.</param>
    public static byte[] Write(Canvas canvas, (string Keyword, string Text)? carried = null)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (8, 2); // bits, and true colour
        Chunk(file, "IHDR", header);
        if (carried is { } one)
            Carry(file, one);
        Chunk(file, "IDAT", Pack(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The same for a file that is whole already: what it carries stands right behind its header.</summary>
    public static byte[] Carry(byte[] png, (string Keyword, string Text) carried)
    {
        const int HeaderEnd = 8 + 12 + 13; // the signature, and the header's chunk
        using var file = new MemoryStream();
        file.Write(png.AsSpan(0, HeaderEnd));
        Carry(file, carried);
        file.Write(png.AsSpan(HeaderEnd));
        return file.ToArray();
    }

    // After the keyword's end: not packed, no language, no keyword in it.
    private static void Carry(MemoryStream file, (string Keyword, string Text) carried) => Chunk(
        file, "iTXt", [.. Encoding.Latin1.GetBytes(carried.Keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(carried.Text)]);

    private static byte[] Pack(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var line = new byte[1 + (3 * canvas.Width)];
            line[0] = DifferenceToAbove;
            for (var row = 0; row < canvas.Height; row++)
            {
                for (var column = 0; column < canvas.Width; column++)
                {
                    var (ink, above) = (canvas[column, row], row == 0 ? default : canvas[column, row - 1]);
                    line[1 + (3 * column)] = (byte)(ink.Red - above.Red);
                    line[2 + (3 * column)] = (byte)(ink.Green - above.Green);
                    line[3 + (3 * column)] = (byte)(ink.Blue - above.Blue);
                }

                stream.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        byte[] checkedBytes = [.. Encoding.ASCII.GetBytes(name), .. body];
        file.Write(checkedBytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(checkedBytes));
        file.Write(number);
    }

    // CRC-32 of ISO 3309, which the framework keeps to itself.
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var value in bytes)
            check = CheckTable[(check ^ value) & 0xFF] ^ (check >> 8);
        return ~check;
    }

    private static uint CheckOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}

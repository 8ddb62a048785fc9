using System.Buffers.Binary;
using System.IO.Compression;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Tests.Drawing;

/// <summary>What is written is a PNG as its specification has it, and says what was drawn.</summary>
public sealed class PngTests
{
    [Fact]
    public void A_picture_is_read_back_as_it_was_drawn()
    {
        var canvas = new Canvas(5, 3, new(10, 20, 30));
        canvas.Fill(Shapes.Rectangle(new(1, 1), new(2, 2)), new(200, 100, 0));

        var rows = Unpack(Png.Write(canvas), 5, 3);

        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 5; column++)
                rows[row][column].ShouldBe(canvas[column, row]);
        }
    }

    // CRC-32 of "IEND", as every PNG ends.
    [Fact]
    public void Its_parts_carry_their_checks() =>
        Png.Write(new Canvas(1, 1, default))[^12..].ShouldBe([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]);

    private static Ink[][] Unpack(byte[] file, int width, int height)
    {
        file[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var packed = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var rows = new Ink[height][];
        for (var row = 0; row < height; row++)
        {
            var line = new byte[1 + (3 * width)];
            packed.ReadExactly(line);
            line[0].ShouldBe((byte)2);
            rows[row] = [.. Enumerable.Range(0, width).Select(column => Above(rows, row, column) is var above
                ? new Ink((byte)(line[1 + (3 * column)] + above.Red), (byte)(line[2 + (3 * column)] + above.Green),
                    (byte)(line[3 + (3 * column)] + above.Blue))
                : default)];
        }

        return rows;
    }

    private static Ink Above(Ink[][] rows, int row, int column) => row == 0 ? default : rows[row - 1][column];
}

using System.Buffers.Binary;

namespace Herald.Core.Uploads;

/// <summary>
/// What the first bytes of a picture say of it: its form and its measures. They are read before anything is unpacked, so that a picture
/// that would fill the memory costs nothing. What a file is called, or said to be, is not asked.
/// </summary>
/// <param name="Format">Its form.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record PictureHead(PictureFormat Format, int Width, int Height)
{
    /// <summary>Pixels that a picture may have: 40 million, which no phone's usual photograph has.</summary>
    public const int PixelsMax = 40_000_000;

    // What is longer in one direction is no picture that anybody looks at.
    private const int SideMax = 20_000;

    private static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>
    /// Reads it. Refused: <c>picture_unreadable</c> where it is none of the forms that are taken, <c>picture_too_large</c> where it has
    /// more pixels than are taken.
    /// </summary>
    public static Outcome<PictureHead> Read(ReadOnlySpan<byte> file)
    {
        var head = file.StartsWith(PngMark) ? Png(file)
            : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(file)
            : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? Gif(file)
            : file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8) ? WebP(file)
            : null;
        if (head is null || head.Width < 1 || head.Height < 1)
            return Unreadable;
        return head.Width > SideMax || head.Height > SideMax || (long)head.Width * head.Height > PixelsMax
            ? new Refusal(
                "picture_too_large",
                $"The picture has {head.Width:N0} by {head.Height:N0} pixels; at most {PixelsMax / 1_000_000} million are taken, and "
                + $"{SideMax:N0} in one direction. Make it smaller.")
            : head;
    }

    /// <summary>What is said of a file that is no picture of a form that is taken.</summary>
    public static Refusal Unreadable { get; } = new(
        "picture_unreadable", "This is not a picture that can be read. A PNG, JPEG, WebP or GIF is expected; save it as one of them.");

    private static PictureHead? Png(ReadOnlySpan<byte> file) => file.Length < 24 || !file[12..].StartsWith("IHDR"u8)
        ? null
        : Of(PictureFormat.Png, BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]));

    private static PictureHead? Gif(ReadOnlySpan<byte> file) => file.Length < 10
        ? null
        : Of(PictureFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));

    // Segment after segment, until the one that says how large the picture is.
    private static PictureHead? Jpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length)
        {
            if (file[at] != 0xFF)
                return null;
            var kind = file[at + 1];
            if (kind == 0xFF)
            {
                at++; // A byte that fills.
                continue;
            }

            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Of(
                    PictureFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + (kind is 0x01 or (>= 0xD0 and <= 0xD8) ? 0 : BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
        }

        return null;
    }

    private static PictureHead? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
            return null;
        var kind = file[12..16];
        if (kind.SequenceEqual("VP8X"u8))
            return Of(PictureFormat.WebP, 1 + UInt24(file[24..]), 1 + UInt24(file[27..]));
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return Of(PictureFormat.WebP, 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return kind.SequenceEqual("VP8 "u8)
            ? Of(
                PictureFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFFu,
                BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFFu)
            : null;
    }

    private static uint UInt24(ReadOnlySpan<byte> at) => at[0] | ((uint)at[1] << 8) | ((uint)at[2] << 16);

    private static PictureHead Of(PictureFormat format, uint width, uint height) =>
        new(format, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
}

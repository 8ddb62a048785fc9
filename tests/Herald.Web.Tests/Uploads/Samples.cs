using System.Text;
using ImageMagick;

namespace Herald.Web.Tests.Uploads;

/// <summary>Pictures as people send them: red on the left, blue on the right.</summary>
internal static class Samples
{
    public static byte[] Jpeg(uint width, uint height) => Write(width, height, MagickFormat.Jpeg);

    public static byte[] Png(uint width, uint height) => Write(width, height, MagickFormat.Png);

    public static byte[] Write(uint width, uint height, MagickFormat format)
    {
        using var image = Draw(width, height);
        return image.ToByteArray(format);
    }

    /// <summary>One through which the page is seen.</summary>
    public static byte[] Clear(uint width, uint height)
    {
        using var image = new MagickImage(MagickColors.Transparent, width, height);
        return image.ToByteArray(MagickFormat.Png);
    }

    /// <summary>As a phone held on its side writes it: to be turned, with the place where it was taken and a name.</summary>
    public static byte[] Photograph(uint width, uint height)
    {
        using var image = Draw(width, height);
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Orientation, (ushort)6);
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(52), new Rational(31), new Rational(12)]);
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.Artist, "Rosa Secret");
        image.SetProfile(exif);
        image.Orientation = Orientation.RightTop;
        image.Comment = "Taken at home";
        return image.ToByteArray(MagickFormat.Jpeg);
    }

    /// <summary>A moving picture: the first red and blue, the second green.</summary>
    public static byte[] Moving(uint width, uint height)
    {
        using var frames = new MagickImageCollection { Draw(width, height), new MagickImage(MagickColors.Green, width, height) };
        return frames.ToByteArray(MagickFormat.Gif);
    }

    /// <summary>A picture that is a page too, for who believes its name.</summary>
    public static byte[] WithPage(byte[] png) => [.. png, .. Encoding.ASCII.GetBytes("<html><script>alert(1)</script></html>")];

    /// <summary>The first bytes of a PNG that would have so many pixels, and nothing behind them.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var file = Png(1, 1);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    private static MagickImage Draw(uint width, uint height)
    {
        var image = new MagickImage(MagickColors.Red, width, height);
        using var right = new MagickImage(MagickColors.Blue, Math.Max(1, width / 2), height);
        image.Composite(right, (int)(width / 2), 0, CompositeOperator.Over);
        return image;
    }
}

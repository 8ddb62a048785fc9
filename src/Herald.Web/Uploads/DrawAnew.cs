using System.Diagnostics;
using Herald.Core.Uploads;
using ImageMagick;
using ImageMagick.Formats;

namespace Herald.Web.Uploads;

/// <summary>
/// Unpacks a picture and writes it anew, upright and without what else was in the file: no place, no camera, no comment, no script. The
/// reader is told the form that the first bytes have, and asks no other. It is native code of many forms, so that nothing here touches it
/// before the first picture comes; docs/decisions/0040-pictures-of-people.md says why it is this one.
/// </summary>
internal static class DrawAnew
{
    private const uint ProofSideMax = 2048;
    private const uint UnpackedSideMax = 2 * ProofSideMax;
    private const uint CoverWidth = 1600;
    private const uint SmallWidth = 640;
    private const uint BadgeSide = 512;
    private const uint BadgeSmallSide = 192;
    private const uint ProofQuality = 85;
    private const uint CoverQuality = 80;

    // Four bytes a pixel, and room for what is drawn from it.
    private const ulong MemoryMax = 400 * 1024 * 1024;
    private const ulong ProfileBytesMax = 4 * 1024 * 1024;
    private const ulong SideMax = 20_000;

    static DrawAnew()
    {
        ResourceLimits.Memory = MemoryMax;
        ResourceLimits.MaxMemoryRequest = MemoryMax;
        ResourceLimits.MaxProfileSize = ProfileBytesMax;
        ResourceLimits.Area = 2 * PictureHead.PixelsMax;
        ResourceLimits.Disk = 0; // What does not fit into memory is refused, not written to the disk.
        ResourceLimits.Width = SideMax;
        ResourceLimits.Height = SideMax;
        ResourceLimits.ListLength = 4;
        ResourceLimits.Thread = 1;
    }

    /// <summary>Null where it cannot be unpacked, or not before it is told to stop.</summary>
    public static MadePicture? Run(ReadOnlyMemory<byte> file, PictureHead head, PicturePurpose purpose, CancellationToken stop)
    {
        try
        {
            using var image = new MagickImage();
            image.Progress += (_, progress) => progress.Cancel = stop.IsCancellationRequested;
            image.Read(file.Span, SettingsOf(head));
            // The frame of an animation may be larger than its file says.
            if (stop.IsCancellationRequested || (long)image.Width * image.Height > PictureHead.PixelsMax)
                return null;
            MakePlain(image);
            var made = purpose switch
            {
                PicturePurpose.Cover => Cover(OnWhite(image)),
                PicturePurpose.Badge => Badge(image),
                _ => Proof(OnWhite(image)),
            };
            return stop.IsCancellationRequested ? null : made;
        }
        catch (MagickException)
        {
            return null;
        }
    }

    private static MagickReadSettings SettingsOf(PictureHead head)
    {
        var settings = new MagickReadSettings { FrameIndex = 0, FrameCount = 1 };
        settings.Format = head.Format switch
        {
            PictureFormat.Png => MagickFormat.Png,
            PictureFormat.Jpeg => MagickFormat.Jpeg,
            PictureFormat.WebP => MagickFormat.WebP,
            PictureFormat.Gif => MagickFormat.Gif,
            _ => throw new UnreachableException(),
        };
        // A photograph is unpacked no larger than is needed for what is made of it. A small one would become larger by this.
        if (head.Format == PictureFormat.Jpeg && Math.Max(head.Width, head.Height) > UnpackedSideMax)
            settings.SetDefines(new JpegReadDefines { Size = new MagickGeometry(UnpackedSideMax, UnpackedSideMax) });
        return settings;
    }

    private static void MakePlain(MagickImage image)
    {
        image.AutoOrient();
        if (image.GetColorProfile() is not null)
            image.TransformColorSpace(ColorProfiles.SRGB);
        else if (image.ColorSpace == ColorSpace.CMYK)
            image.ColorSpace = ColorSpace.sRGB;
        image.Strip();
        image.ResetPage();
    }

    private static MagickImage OnWhite(MagickImage image)
    {
        image.BackgroundColor = MagickColors.White;
        image.Alpha(AlphaAction.Remove);
        return image;
    }

    // A square, as large as the file that a badge is baked into; what is clear in it stays so.
    private static MadePicture Badge(MagickImage image)
    {
        var side = Math.Min(image.Width, image.Height);
        image.Crop(side, side, Gravity.Center);
        image.ResetPage();
        image.Format = MagickFormat.Png;
        if (side > BadgeSide)
            image.Resize(BadgeSide, BadgeSide);
        var (full, fullSide) = (image.ToByteArray(), (int)image.Width);
        if (side > BadgeSmallSide)
            image.Resize(BadgeSmallSide, BadgeSmallSide);
        return new("image/png", fullSide, fullSide, full, image.ToByteArray());
    }

    private static MadePicture Proof(MagickImage image)
    {
        if (image.Width > ProofSideMax || image.Height > ProofSideMax)
            image.Resize(ProofSideMax, ProofSideMax);
        image.Format = MagickFormat.Jpeg;
        image.Quality = ProofQuality;
        return new("image/jpeg", (int)image.Width, (int)image.Height, image.ToByteArray(), null);
    }

    // Sixteen to nine, as cards show it; what lies beyond is cut off evenly.
    private static MadePicture Cover(MagickImage image)
    {
        var width = Math.Max(16, Math.Min(image.Width, image.Height * 16 / 9));
        image.Crop(width, Math.Min(image.Height, Math.Max(9, width * 9 / 16)), Gravity.Center);
        image.ResetPage();
        image.Format = MagickFormat.WebP;
        image.Quality = CoverQuality;
        Fit(image, CoverWidth);
        var (full, fullWidth, fullHeight) = (image.ToByteArray(), (int)image.Width, (int)image.Height);
        Fit(image, SmallWidth);
        return new("image/webp", fullWidth, fullHeight, full, image.ToByteArray());
    }

    private static void Fit(MagickImage image, uint width)
    {
        if (image.Width > width)
            image.Resize(new MagickGeometry(width, width * 9 / 16) { IgnoreAspectRatio = true });
    }
}

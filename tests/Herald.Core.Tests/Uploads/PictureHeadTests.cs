using Herald.Core.Uploads;

namespace Herald.Core.Tests.Uploads;

public sealed class PictureHeadTests
{
    private static readonly byte[] Png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0];
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 11, 8, 3, 0, 4, 0, 1, 1, 0x11, 0, 0, 0, 0, 0];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 0, 4, 0, 3];
    private static readonly byte[] Lossy =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0, 4, 0, 3];
    private static readonly byte[] Lossless =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0, 0x2F, 0xFF, 0xC3, 0xBF, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Extended =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0xFF, 2, 0];

    [Fact]
    public void Each_form_says_how_large_it_is()
    {
        foreach (var (file, format) in new[]
        {
            (Png, PictureFormat.Png), (Jpeg, PictureFormat.Jpeg), (Gif, PictureFormat.Gif), (Lossy, PictureFormat.WebP),
            (Lossless, PictureFormat.WebP), (Extended, PictureFormat.WebP),
        })
        {
            PictureHead.Read(file).Value.ShouldBe(new PictureHead(format, 1024, 768), format.ToString());
        }
    }

    [Fact]
    public void What_is_cut_short_or_nothing_of_the_kind_is_unreadable()
    {
        foreach (var file in new[] { Png, Jpeg[..^8], Gif, Lossy, Lossless, Extended })
        {
            for (var length = 0; length < file.Length - (file.Length == Jpeg.Length - 8 ? 6 : 0); length++)
                PictureHead.Read(file.AsSpan(0, length)).Refusal!.Code.ShouldBe("picture_unreadable");
        }

        PictureHead.Read("<svg/>"u8).Refusal!.Code.ShouldBe("picture_unreadable");
        PictureHead.Read([.. Png[..16], 0, 0, 0, 0, 0, 0, 3, 0]).Refusal!.Code.ShouldBe("picture_unreadable");
    }

    [Fact]
    public void Too_many_pixels_are_refused_before_they_are_unpacked()
    {
        PictureHead.Read([.. Png[..16], 0, 0, 0x1F, 0x40, 0, 0, 0x13, 0x88]).Value.ShouldBe(new PictureHead(PictureFormat.Png, 8000, 5000));
        PictureHead.Read([.. Png[..16], 0, 0, 0x1F, 0x41, 0, 0, 0x13, 0x88]).Refusal!.Code.ShouldBe("picture_too_large");
        PictureHead.Read([.. Png[..16], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]).Refusal!.Code.ShouldBe("picture_too_large");
        PictureHead.Read([.. Png[..16], 0, 1, 0, 0, 0, 0, 0, 9]).Refusal!.Code.ShouldBe("picture_too_large");
    }
}

using System.Text;
using Herald.Core.Uploads;
using Herald.Web.Uploads;
using ImageMagick;

namespace Herald.Web.Tests.Uploads;

public sealed class DrawAnewTests
{
    [Theory]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.WebP)]
    [InlineData(MagickFormat.Gif)]
    public void Each_form_is_read_and_written_as_what_its_purpose_asks(MagickFormat format)
    {
        var sent = Samples.Write(700, 500, format);
        var (proof, cover) = (Draw(sent, PicturePurpose.Proof), Draw(sent, PicturePurpose.Cover));

        (proof.MediaType, proof.Width, proof.Height, proof.Small).ShouldBe(("image/jpeg", 700, 500, null));
        (cover.MediaType, cover.Width, cover.Height).ShouldBe(("image/webp", 700, 393));
        ColoursOf(proof.Full).ShouldBe("red blue");
        ColoursOf(cover.Small!).ShouldBe("red blue");
    }

    [Fact]
    public void A_photograph_stands_upright_and_tells_nothing_of_its_place()
    {
        var sent = Samples.Photograph(800, 600);
        Encoding.Latin1.GetString(sent).ShouldContain("Rosa Secret");

        var made = Draw(sent, PicturePurpose.Proof);

        (made.Width, made.Height).ShouldBe((600, 800));
        using var image = new MagickImage(made.Full);
        image.ProfileNames.ShouldBeEmpty();
        image.Comment.ShouldBeNull();
        var text = Encoding.Latin1.GetString(made.Full);
        text.ShouldNotContain("Exif");
        text.ShouldNotContain("Rosa Secret");
        text.ShouldNotContain("Taken at home");
    }

    [Fact]
    public void A_page_behind_a_picture_is_not_kept()
    {
        var sent = Samples.WithPage(Samples.Png(600, 400));
        foreach (var made in new[] { Draw(sent, PicturePurpose.Proof), Draw(sent, PicturePurpose.Cover) })
            Encoding.Latin1.GetString(made.Full).ShouldNotContain("script");
    }

    [Fact]
    public void Of_a_moving_picture_the_first_is_kept() =>
        ColoursOf(Draw(Samples.Moving(700, 500), PicturePurpose.Proof).Full).ShouldBe("red blue");

    [Fact]
    public void What_is_clear_becomes_white_as_paper()
    {
        using var clear = new MagickImage(MagickColors.Transparent, 600, 400);
        using var made = new MagickImage(Draw(clear.ToByteArray(MagickFormat.Png), PicturePurpose.Proof).Full);

        made.GetPixels().GetPixel(300, 200).ToColor()!.ToByteArray()[..3].ShouldBe(new byte[] { 255, 255, 255 });
    }

    [Fact]
    public void What_says_one_form_and_is_another_is_refused()
    {
        byte[] lie = [.. Samples.Png(600, 400)[..33], .. Samples.Jpeg(600, 400)];
        var head = PictureHead.Read(lie).Value!;

        DrawAnew.Run(lie, head, PicturePurpose.Proof, CancellationToken.None).ShouldBeNull();
        DrawAnew.Run(Samples.Png(600, 400), head, PicturePurpose.Proof, new CancellationToken(canceled: true)).ShouldBeNull();
    }

    private static MadePicture Draw(byte[] file, PicturePurpose purpose) =>
        DrawAnew.Run(file, PictureHead.Read(file).Value!, purpose, CancellationToken.None).ShouldNotBeNull();

    private static string ColoursOf(byte[] picture)
    {
        using var image = new MagickImage(picture);
        using var pixels = image.GetPixels();
        return $"{Name((int)image.Width / 4)} {Name((int)image.Width * 3 / 4)}";

        string Name(int column)
        {
            var colour = pixels.GetPixel(column, (int)image.Height / 2).ToColor()!;
            return (colour.R > 200, colour.G > 80, colour.B > 200) switch
            {
                (true, false, false) => "red",
                (false, false, true) => "blue",
                _ => colour.ToString(),
            };
        }
    }
}

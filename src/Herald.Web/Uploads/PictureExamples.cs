using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Web.Platform;

namespace Herald.Web.Uploads;

/// <summary>What the reference shows of pictures.</summary>
internal static class PictureExamples
{
    public static PictureView View { get; } = new()
    {
        Id = ExampleId.Of<PictureId>(),
        Purpose = PicturePurpose.Cover,
        Advocate = null,
        Url = $"https://herald.example{PictureAddress.Of(ExampleId.Of<PictureId>())}",
        Width = 1600,
        Height = 900,
        Bytes = 148_213,
        MediaType = "image/webp",
        MadeAt = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero),
    };
}

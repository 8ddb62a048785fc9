using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Web.Platform;

namespace Herald.Web.Uploads;

/// <summary>A picture as the API shows it.</summary>
internal sealed record PictureView
{
    public required PictureId Id { get; init; }

    public required PicturePurpose Purpose { get; init; }

    /// <summary>The advocate whose it is; null where it is the program's.</summary>
    public required AdvocateId? Advocate { get; init; }

    /// <summary>Where it is: of a cover for everybody, of a proof with a key.</summary>
    public required string Url { get; init; }

    /// <summary>In pixels.</summary>
    public required int Width { get; init; }

    /// <summary>In pixels.</summary>
    public required int Height { get; init; }

    /// <summary>How many bytes are kept.</summary>
    public required int Bytes { get; init; }

    /// <summary>image/webp for covers, image/jpeg for proofs, whatever was sent.</summary>
    public required string MediaType { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public static PictureView Of(Picture picture, OwnAddress address) => new()
    {
        Id = picture.Id,
        Purpose = picture.Purpose,
        Advocate = picture.AdvocateId,
        Url = address.Of(picture.Purpose != PicturePurpose.Proof ? PictureAddress.Of(picture.Id) : $"/v1/pictures/{picture.Id}/content"),
        Width = picture.Width,
        Height = picture.Height,
        Bytes = picture.Bytes,
        MediaType = picture.MediaType,
        MadeAt = picture.MadeAt,
    };
}

namespace Herald.Core.Uploads;

/// <summary>The forms of pictures that are taken.</summary>
public enum PictureFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>GIF; its first picture is what is taken.</summary>
    Gif,
}

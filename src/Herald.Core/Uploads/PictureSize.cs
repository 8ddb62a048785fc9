namespace Herald.Core.Uploads;

/// <summary>The forms in which a picture is kept.</summary>
public enum PictureSize
{
    /// <summary>As large as its purpose asks.</summary>
    Full,

    /// <summary>Small, for cards.</summary>
    Small,
}

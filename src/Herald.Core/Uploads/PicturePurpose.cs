namespace Herald.Core.Uploads;

/// <summary>What a picture is for. It says who may see it, and how large it is kept.</summary>
public enum PicturePurpose
{
    /// <summary>The cover of a challenge: everybody may see it.</summary>
    Cover,

    /// <summary>What an advocate hands in: staff and he himself may see it.</summary>
    Proof,

    /// <summary>The picture of a badge: everybody may see it.</summary>
    Badge,
}

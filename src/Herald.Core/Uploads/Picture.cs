using Herald.Core.Ids;

namespace Herald.Core.Uploads;

/// <summary>A picture that somebody uploaded, as it is kept: drawn anew, so that nothing else that was in the file is.</summary>
public sealed class Picture
{
    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required PictureId Id { get; init; }

    /// <summary>What it is for.</summary>
    public required PicturePurpose Purpose { get; init; }

    /// <summary>The advocate whose it is; null where it is the program's.</summary>
    public AdvocateId? AdvocateId { get; set; }

    /// <summary>The media type in which it is kept.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>How many bytes it takes, with its smaller form.</summary>
    public required int Bytes { get; init; }

    /// <summary>The SHA-256 of what is kept, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who uploaded it, in words.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when nothing refers to it, so that it is dropped some day; null where something does.</summary>
    public DateTimeOffset? LooseSince { get; set; }
}

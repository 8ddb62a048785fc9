using Herald.Core.Ids;
using Herald.Core.Uploads;

namespace Herald.Data.Uploads;

/// <summary>The bytes of a picture in one of its sizes, apart from what is known of it, so that lists do not read them.</summary>
public sealed class PictureFile
{
    public required ProgramId ProgramId { get; init; }

    public required PictureId PictureId { get; init; }

    public required PictureSize Size { get; init; }

    public required byte[] Content { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Web.Uploads;

/// <summary>Where pictures are shown. Those of others' hosts are not: looking at one would tell its host who reads the page.</summary>
internal static class PictureAddress
{
    /// <summary>The measures that a cover is shown by; each is cut to this form.</summary>
    public const string CoverWidth = "1600";
    public const string CoverHeight = "900";

    private const string Path = "/pictures/";

    /// <summary>Where everybody may see it.</summary>
    public static string Of(PictureId id) => Path + id;

    /// <summary>The cover that a challenge names; null where it names none that is kept here.</summary>
    public static string? OfCover(string? cover) => IdText.TryRead(cover, out PictureId id) ? Of(id) : null;

    /// <summary>The same, small.</summary>
    public static string? OfSmallCover(string? cover) => OfCover(cover) is { } full ? full + "?size=small" : null;
}

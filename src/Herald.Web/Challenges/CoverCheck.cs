using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>What a challenge, or a variant of one, says of its picture.</summary>
internal static class CoverCheck
{
    public static void Of(Faults faults, string field, string? cover, string? text)
    {
        if (cover is not null && PictureIn(cover) is null && !WebAddress.IsOne(cover))
            faults.Add(field, "The id of a picture is expected, such as pic_…, or an https address.", "invalid_address");
        faults.OptionalText(field + "_text", text, 300);
    }

    /// <summary>The picture kept here that it names; null where it names none.</summary>
    public static PictureId? PictureIn(string? cover) => IdText.TryRead(cover, out PictureId id) ? id : null;
}

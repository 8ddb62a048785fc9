using Herald.Core;
using Herald.Core.Ids;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Uploads;

/// <summary>The picture that came with a form, kept before the form itself was looked at, so that it need not be chosen twice.</summary>
/// <param name="Id">Its id; null where none came, or it was refused.</param>
/// <param name="Refusal">Why it was not taken.</param>
internal sealed record SentPicture(PictureId? Id, Refusal? Refusal)
{
    /// <summary>The name of the field with the file. The id of what is kept already stands in a field beside it.</summary>
    public const string FileField = "picture_file";

    /// <summary>Nothing came.</summary>
    public static SentPicture None { get; } = new(null, null);

    /// <summary>The same at the field with the file, in words that are given.</summary>
    public FormFaults Faults(Func<Refusal, string> say) => Refusal is null
        ? FormFaults.None
        : new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [FileField] = [say(Refusal)] });

    /// <summary>The one that came with a form that takes one.</summary>
    public static SentPicture Of(HttpContext http) => SentPictures.Of(http)[FileField];
}

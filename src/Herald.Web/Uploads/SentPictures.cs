using Herald.Web.Platform.Forms;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Uploads;

/// <summary>The pictures that came with a form, by the field of each.</summary>
internal sealed class SentPictures(IReadOnlyDictionary<string, SentPicture> sent)
{
    /// <summary>Nothing came.</summary>
    public static SentPictures None { get; } = new(new Dictionary<string, SentPicture>(StringComparer.Ordinal));

    public SentPicture this[string field] => sent.GetValueOrDefault(field, SentPicture.None);

    /// <summary>The cover of a form, or of a row of it: the one that came, else the one that it named, unless that is to go.</summary>
    public string? CoverOf(FormFields fields, string row = "") =>
        this[row + SentPicture.FileField].Id?.ToString() ?? (fields.Ticked(row + "cover_gone") ? null : fields.Text(row + "cover"));

    /// <summary>Why some were not taken, each at its field.</summary>
    public FormFaults Faults => new(sent.Where(static one => one.Value.Refusal is not null).ToDictionary(
        static one => one.Key, static one => (IReadOnlyList<string>)[one.Value.Refusal!.Message], StringComparer.Ordinal));

    public static SentPictures Of(HttpContext http) => http.Features.Get<SentPictures>() ?? None;
}

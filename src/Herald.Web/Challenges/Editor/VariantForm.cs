using Herald.Web.Challenges.Trials;
using Herald.Web.Platform.Forms;
using Herald.Web.Uploads;

namespace Herald.Web.Challenges.Editor;

/// <summary>Other words for a challenge as they stand in the editor; what is empty is as the challenge says.</summary>
public sealed record VariantForm
{
    /// <summary>What stands for the key of one that has none yet.</summary>
    public const string Unnamed = "new";

    public string Key { get; init; } = Unnamed;

    public string? Name { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    public string? Cover { get; init; }

    public string? CoverText { get; init; }

    internal static VariantForm Of(FormFields fields, string row, SentPictures sent) => new()
    {
        Key = fields.Text(row + ".key") ?? Unnamed,
        Name = fields.Text(row + ".name"),
        Summary = fields.Text(row + ".summary"),
        Text = fields.Text(row + ".text"),
        Cover = sent.CoverOf(fields, row + "."),
        CoverText = fields.Text(row + ".cover_text"),
    };

    internal static VariantForm Of(VariantInput variant) => new()
    {
        Key = variant.Key ?? Unnamed,
        Name = variant.Name,
        Summary = variant.Summary,
        Text = variant.Text,
        Cover = variant.Cover,
        CoverText = variant.CoverText,
    };

    internal VariantInput Read() => new()
    {
        Key = Key == Unnamed ? null : Key,
        Name = Name,
        Summary = Summary,
        Text = Text,
        Cover = Cover,
        CoverText = Cover is null ? null : CoverText,
    };
}

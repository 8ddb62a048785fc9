using Herald.Web.Ui.Colours;

namespace Herald.Web.Messages.Letters;

/// <summary>Whose letter it is: the program's name, mark and colours.</summary>
public sealed record LetterHead(string Name, string Mark, int Hue)
{
    /// <summary>Where the company is written to; null where it has not said, or staff reads it.</summary>
    public string? Contact { get; init; }

    /// <summary>The colour of the button and of links, readable on paper.</summary>
    public string Accent => BrandColours.Of(Hue).Light.ToString();

    /// <summary>The colour of the ticket's stub.</summary>
    public string Stub => BrandColours.Of(Hue).Stubs[0].ToString();
}

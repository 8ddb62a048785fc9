using System.Globalization;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>How a program looks and sounds. Fields that are left out stay as they are.</summary>
internal sealed record BrandInput : IChecked
{
    private const int MarkLettersMax = 3;
    // An emoji of a family with skin tones is one letter to the eye and up to 15 characters.
    private const int MarkMax = 32;

    /// <summary>Degrees of OKLCH, 0 to 359.</summary>
    public int? Hue { get; init; }

    /// <summary>One to three letters, or an emoji.</summary>
    public string? Mark { get; init; }

    /// <summary>One line that greets; 1 to 140 characters.</summary>
    public string? Voice { get; init; }

    public void Check(Faults faults)
    {
        ProgramChecks.Hue(faults, "brand.hue", Hue);
        if (Mark is { Length: <= MarkMax } && new StringInfo(Mark).LengthInTextElements > MarkLettersMax)
            faults.Add("brand.mark", $"One to {MarkLettersMax} letters or an emoji are expected.", "too_long");
        else
            faults.OptionalText("brand.mark", Mark, MarkMax);
        faults.OptionalText("brand.voice", Voice, 140);
    }
}

using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>What every judgement shares.</summary>
internal static class JudgementChecks
{
    public const int NoteMax = 1_000;

    public static void Stage(Faults faults, int? stage)
    {
        if (stage is < 1 or > 10)
            faults.Add("stage", "A whole number from 1 to 10 is expected.", "number_out_of_range");
    }

    /// <summary>Words for the advocate that must be there; they may have lines.</summary>
    public static void Text(Faults faults, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(field, Checks.Needed, "required");
        else
            faults.OptionalText(field, text, NoteMax, lines: true);
    }
}

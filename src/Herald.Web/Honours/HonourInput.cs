using Herald.Core.Honours;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Honours;

/// <summary>An advocate is chosen for a month.</summary>
internal sealed record HonourInput : IChecked
{
    /// <summary>Needed: who, by his id, external_id or e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>A day in the month: the running one where it is left out, or the one before.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Needed: what for, as all members read it, 1 to 1,000 characters.</summary>
    public string? Words { get; init; }

    /// <summary>Needed: the name of who chose, as all members read it, 1 to 200 characters.</summary>
    public string? ChosenBy { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        if (string.IsNullOrWhiteSpace(Words))
            faults.Add("words", Checks.Needed, "required");
        else
            faults.OptionalText("words", Words, Honour.WordsMax, lines: true);
        faults.Text("chosen_by", ChosenBy, 200);
    }
}

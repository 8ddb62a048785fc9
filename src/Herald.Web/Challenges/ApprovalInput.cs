using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Staff approve what was handed in.</summary>
internal sealed record ApprovalInput : IChecked
{
    /// <summary>The stage that is approved, from 1; the one that waits where it is left out.</summary>
    public int? Stage { get; init; }

    /// <summary>What the advocate is told, such as a word of thanks; at most 1,000 characters.</summary>
    public string? Note { get; init; }

    public void Check(Faults faults)
    {
        JudgementChecks.Stage(faults, Stage);
        faults.OptionalText("note", Note, JudgementChecks.NoteMax, lines: true);
    }
}

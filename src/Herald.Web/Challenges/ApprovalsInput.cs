using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Staff approve what waits in many completions.</summary>
internal sealed record ApprovalsInput : IChecked
{
    public const int CountMax = 200;

    /// <summary>Needed; 1 to 200 ids of completions.</summary>
    public IReadOnlyList<CompletionId>? Completions { get; init; }

    /// <summary>What each advocate is told; at most 1,000 characters.</summary>
    public string? Note { get; init; }

    public void Check(Faults faults)
    {
        if (Completions is not { Count: > 0 and <= CountMax })
            faults.Add("completions", $"1 to {CountMax} ids of completions are expected.", "required");
        faults.OptionalText("note", Note, JudgementChecks.NoteMax, lines: true);
    }
}

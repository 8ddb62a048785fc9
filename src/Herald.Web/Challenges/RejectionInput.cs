using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Staff reject what was handed in.</summary>
internal sealed record RejectionInput : IChecked
{
    /// <summary>The stage that is rejected, from 1; the one that waits where it is left out.</summary>
    public int? Stage { get; init; }

    /// <summary>Needed; why, 1 to 1,000 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults)
    {
        JudgementChecks.Stage(faults, Stage);
        JudgementChecks.Text(faults, "reason", Reason);
    }
}

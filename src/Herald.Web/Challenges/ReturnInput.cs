using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>Staff send back what was handed in.</summary>
internal sealed record ReturnInput : IChecked
{
    /// <summary>The stage that is returned, from 1; the one that waits where it is left out.</summary>
    public int? Stage { get; init; }

    /// <summary>Needed; what is lacking, 1 to 1,000 characters.</summary>
    public string? Note { get; init; }

    public void Check(Faults faults)
    {
        JudgementChecks.Stage(faults, Stage);
        JudgementChecks.Text(faults, "note", Note);
    }
}

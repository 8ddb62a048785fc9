using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges.Places;

/// <summary>Staff take back a place in a beta.</summary>
internal sealed record WithdrawalInput : IChecked
{
    /// <summary>Needed; why, as the advocate is told, 1 to 1,000 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults) => JudgementChecks.Text(faults, "reason", Reason);
}

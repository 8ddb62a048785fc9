using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals;

/// <summary>A referral goes to another sales rep.</summary>
internal sealed record HandOverInput : IChecked
{
    /// <summary>Needed: the e-mail address of the rep who has it from now on.</summary>
    public string? Owner { get; init; }

    /// <summary>Needed: why; at most 1,000 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults)
    {
        faults.Email("owner", Owner);
        faults.Text("reason", Reason, 1000);
    }
}

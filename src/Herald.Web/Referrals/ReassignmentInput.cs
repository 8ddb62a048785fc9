using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals;

/// <summary>A referral, and with it the friend's credit, goes to another advocate.</summary>
internal sealed record ReassignmentInput : IChecked
{
    /// <summary>Needed: who has it from now on, by id, external id or e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>Needed: why; at most 1,000 characters. It is shown to staff, with who decided.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        faults.Text("reason", Reason, 1000);
    }
}

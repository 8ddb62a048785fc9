using Herald.Core.Thanks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks;

/// <summary>Thanks go a step on.</summary>
internal sealed record ThanksStepInput : IChecked
{
    /// <summary>
    /// Needed: where they stand then: open, in_hand, sent, delivered or dropped. Sending a message tells the advocate, and is its end.
    /// </summary>
    public ThanksState? State { get; init; }

    /// <summary>Needed for dropped: why, 1 to 300 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults)
    {
        if (State is null)
            faults.Add("state", Checks.Needed, "required");
        if (State == ThanksState.Dropped)
            faults.Text("reason", Reason, ThanksTask.ReasonMax);
        else if (Reason is not null)
            faults.Add("reason", "Only dropping takes a reason.", "field_not_taken");
    }
}

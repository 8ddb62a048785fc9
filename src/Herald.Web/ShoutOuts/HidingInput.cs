using Herald.Core.ShoutOuts;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.ShoutOuts;

/// <summary>A shout-out is to be shown no more.</summary>
internal sealed record HidingInput : IChecked
{
    /// <summary>Needed: why, for colleagues, 1 to 200 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults) => faults.Text("reason", Reason, ShoutOut.NoteMax);
}

using Herald.Core.Badges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Badges;

/// <summary>Staff take a badge back.</summary>
internal sealed record AwardRevocationInput : IChecked
{
    /// <summary>Needed; why, as the advocate reads it, 1 to 300 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults) => faults.Text("reason", Reason, Badge.NoteMax);
}

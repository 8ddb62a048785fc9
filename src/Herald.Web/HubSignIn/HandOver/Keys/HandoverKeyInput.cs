using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>A hand-over key to be made.</summary>
internal sealed record HandoverKeyInput : IChecked
{
    /// <summary>Needed; what it is for, 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Whether people whom the program does not know yet become advocates when they are handed over; false unless told.</summary>
    public bool? CreatesAdvocates { get; init; }

    public void Check(Faults faults) => faults.Text("name", Name, 100);
}

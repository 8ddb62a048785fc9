using Herald.Core.Asks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Asks;

/// <summary>An advocate is to be asked for something outside the hub.</summary>
internal sealed record AskInput : IChecked
{
    /// <summary>Needed: what for, for staff to read; 1 to 200 characters.</summary>
    public string? About { get; init; }

    public void Check(Faults faults) => faults.Text("about", About, Ask.AboutMax);
}

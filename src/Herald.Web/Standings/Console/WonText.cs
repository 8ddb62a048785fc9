using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Standings.Console;

/// <summary>What stands on the console's page of those who won.</summary>
public sealed record WonText
{
    /// <summary>The boards, each of the same length of time.</summary>
    public required IReadOnlyList<MenuItem> Measures { get; init; }

    /// <summary>Seasons and months.</summary>
    public required IReadOnlyList<MenuItem> Spans { get; init; }

    /// <summary>The address of this page, as the menus have it.</summary>
    public required string Here { get; init; }

    /// <summary>The times that are over, the last first.</summary>
    public required IReadOnlyList<WonTime> Times { get; init; }

    /// <summary>What of the address was not understood.</summary>
    public required FormFaults Wrong { get; init; }
}

using Herald.Web.Ui.Forms;

namespace Herald.Web.ShoutOuts.Console;

/// <summary>What the console's list of shout-outs shows.</summary>
public sealed record ShoutOutListView
{
    /// <summary>Which: "reported", "hidden", or null for all that stand.</summary>
    public required string? List { get; init; }

    public required IReadOnlyList<ShoutOutRow> Rows { get; init; }

    public required int Page { get; init; }

    public required int Count { get; init; }

    /// <summary>How many wait for somebody to look at them.</summary>
    public required int Reported { get; init; }

    public required bool MayWork { get; init; }

    public required StaffShoutOutForm Form { get; init; }

    public required FormFaults Faults { get; init; }
}

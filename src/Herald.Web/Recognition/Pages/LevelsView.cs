using Herald.Web.Ui.Charts;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Recognition.Pages;

/// <summary>What stands on the page of levels.</summary>
public sealed record LevelsView
{
    public required LadderForm Form { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>How many advocates are on each level; empty while the program has none.</summary>
    public required IReadOnlyList<ChartPoint> Standing { get; init; }

    /// <summary>What saving would do; null where it is not asked.</summary>
    public LevelEffect? Effect { get; init; }

    /// <summary>What the program calls its points.</summary>
    public required string PointsName { get; init; }

    public required bool MayChange { get; init; }
}

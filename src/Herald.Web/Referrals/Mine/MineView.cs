using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Mine;

/// <summary>What is routed to a rep, and what waits for him.</summary>
public sealed record MineView
{
    public required ProgramMeasures Measures { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required MineWhich Which { get; init; }

    public required IReadOnlyDictionary<MineWhich, int> Counts { get; init; }

    /// <summary>What has waited longest comes first.</summary>
    public required IReadOnlyList<MineRow> Rows { get; init; }

    public required IReadOnlyList<MineQuestion> Questions { get; init; }
}

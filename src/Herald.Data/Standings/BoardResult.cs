using Herald.Core.Ids;

namespace Herald.Data.Standings;

/// <summary>That a period is over for good: its scores stay as they are, whatever is corrected later.</summary>
public sealed class BoardResult
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>The name of the period.</summary>
    public required string Period { get; init; }

    /// <summary>When its scores were closed.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>When everybody's rank was written down; null while that is being done.</summary>
    public DateTimeOffset? RankedAt { get; init; }
}

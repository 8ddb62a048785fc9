using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>A time in which a rule was paused.</summary>
public sealed class RuleSuspension
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The rule.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset SuspendedAt { get; init; }

    /// <summary>Until when; null while it lasts.</summary>
    public DateTimeOffset? ResumedAt { get; set; }
}

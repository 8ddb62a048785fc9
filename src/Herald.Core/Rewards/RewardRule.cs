using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>A reward rule: when this happens, and these conditions hold, give this to the advocate and that to the friend.</summary>
public sealed class RewardRule
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required RuleId Id { get; init; }

    /// <summary>When its first version was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

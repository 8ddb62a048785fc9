using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>A reward rule: when this happens, and these conditions hold, give this to the advocate and that to the friend.</summary>
public sealed class RewardRule
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The challenge that it belongs to, and which alone changes it; null for a rule of its own.</summary>
    public ChallengeId? ChallengeId { get; init; }

    /// <summary>The stage of that challenge, from 1, that it belongs to; null for a rule of its own.</summary>
    public int? ChallengeStage { get; init; }

    /// <summary>Whether a challenge's rule pays for what referrals reach, rather than for what its advocates are done with.</summary>
    public bool PaysReferrals { get; init; }

    /// <summary>When its first version was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

using Herald.Core.Attribution;
using Herald.Core.Conversions;
using Herald.Core.Referrals;
using Herald.Core.Rewards;

namespace Herald.Data.Work;

/// <summary>All rows of one friend, as the running transaction has them: read once, and kept in step with what it adds.</summary>
public sealed class FriendRecord
{
    /// <summary>The friend himself.</summary>
    public required Friend Friend { get; init; }

    /// <summary>What he is known by.</summary>
    public List<FriendKey> Keys { get; } = [];

    /// <summary>His events.</summary>
    public List<ReportedEvent> Events { get; } = [];

    /// <summary>His referrals, tracked.</summary>
    public List<Referral> Referrals { get; } = [];

    /// <summary>What was said of his referrals' stages.</summary>
    public List<StageReport> Reports { get; } = [];

    /// <summary>What was decided about his conversions, tracked.</summary>
    public List<StoredDecision> Decisions { get; } = [];

    /// <summary>Whom staff gave him to, as it was last decided.</summary>
    public Reassignment? Reassigned { get; set; }

    /// <summary>What rules said of his occasions, tracked.</summary>
    public List<Verdict> Verdicts { get; } = [];

    /// <summary>What was earned by him for both sides, tracked.</summary>
    public List<Earning> Earnings { get; } = [];
}

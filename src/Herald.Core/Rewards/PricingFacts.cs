using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>What the rewards of one friend are priced from.</summary>
public sealed record PricingFacts : JudgingFacts
{
    /// <summary>The friend.</summary>
    public required FriendId Friend { get; init; }

    /// <summary>What the friend's facts mean.</summary>
    public required Journey Journey { get; init; }

    /// <summary>The referrals that have a path in the journey, with the advocates whose they are now.</summary>
    public required IReadOnlyList<Referral> Referrals { get; init; }
}

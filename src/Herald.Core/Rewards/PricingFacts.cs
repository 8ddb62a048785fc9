using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>What the rewards of one friend are priced from.</summary>
public sealed record PricingFacts
{
    /// <summary>The program.</summary>
    public required ProgramId Program { get; init; }

    /// <summary>The friend.</summary>
    public required FriendId Friend { get; init; }

    /// <summary>What the friend's facts mean.</summary>
    public required Journey Journey { get; init; }

    /// <summary>The referrals that have a path in the journey, with the advocates whose they are now.</summary>
    public required IReadOnlyList<Referral> Referrals { get; init; }

    /// <summary>The program's rules.</summary>
    public required IReadOnlyList<RuleHistory> Rules { get; init; }

    /// <summary>What was decided before about this friend's occasions.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>How the advocates stand by their other friends.</summary>
    public required IReadOnlyList<AdvocateStanding> Standings { get; init; }

    /// <summary>What rules with caps have paid.</summary>
    public required IReadOnlyList<RuleUse> Uses { get; init; }

    /// <summary>The values that a condition may ask about an occasion.</summary>
    public required Func<Occasion, ConditionFacts> Ask { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Core.Nominations;

/// <summary>What is known of somebody who may be invited.</summary>
public sealed record NomineeFacts
{
    /// <summary>Who it is.</summary>
    public required AdvocateId Advocate { get; init; }

    /// <summary>What he answered last, from 0 to 10; null where he never did.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What he bought, or all of his company where it is known, in minor units of the program's currency.</summary>
    public long Bought { get; init; }

    /// <summary>What his won referrals are worth, in the same.</summary>
    public long Brought { get; init; }

    /// <summary>Referrals of his that count, those by his links among them.</summary>
    public int Submitted { get; init; }

    /// <summary>Those of them that stand qualified or further.</summary>
    public int Qualified { get; init; }

    /// <summary>Those of them that are won.</summary>
    public int Won { get; init; }

    /// <summary>Whether he is in the audience that is looked for.</summary>
    public bool IsLookedFor { get; init; }

    /// <summary>Full years as a customer; null where nobody said since when.</summary>
    public int? Years { get; init; }

    /// <summary>When he was last invited; null where he never was.</summary>
    public DateTimeOffset? InvitedAt { get; init; }
}

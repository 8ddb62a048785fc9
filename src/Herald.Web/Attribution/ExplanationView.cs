using Herald.Core.Ids;

namespace Herald.Web.Attribution;

/// <summary>Why somebody was credited, or nobody, and how the rewards came about.</summary>
internal sealed record ExplanationView
{
    /// <summary>The referral that it is about; null where no referral came of it.</summary>
    public required ReferralId? Referral { get; init; }

    /// <summary>Who is credited; null where nobody is.</summary>
    public required AdvocateId? Advocate { get; init; }

    /// <summary>The decision in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The decision about each conversion, with everybody who was weighed.</summary>
    public required IReadOnlyList<DecisionView> Decisions { get; init; }

    /// <summary>What each rule said, and how amounts came about.</summary>
    public required IReadOnlyList<VerdictView> Rewards { get; init; }
}

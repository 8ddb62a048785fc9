using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>A reward rule with all its versions and pauses, which tell what held for an occasion.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Versions">Its versions, the first first.</param>
/// <param name="Suspensions">When it was paused.</param>
public sealed record RuleHistory(RuleId Id, IReadOnlyList<RuleHistory.Version> Versions, IReadOnlyList<RuleHistory.Pause> Suspensions)
{
    /// <summary>The challenge that the rule belongs to and pays for; null for a rule of its own.</summary>
    public ChallengeId? Challenge { get; init; }

    /// <summary>
    /// The version that holds for an occasion: the one in force when it happened, or, for what happened before the rule was made but was
    /// reported after, the one in force when it was reported. Null where the rule was not there yet, was paused, or its period is over.
    /// </summary>
    public Version? For(DateTimeOffset happenedAt, DateTimeOffset receivedAt)
    {
        var version = Versions.LastOrDefault(version => version.MadeAt <= happenedAt)
            ?? Versions.LastOrDefault(version => version.MadeAt <= receivedAt);
        if (version is null || happenedAt < version.Terms.From || happenedAt >= version.Terms.To)
            return null;
        return Suspensions.Any(pause => pause.From <= happenedAt && !(pause.To <= happenedAt)) ? null : version;
    }

    /// <summary>
    /// The version that holds for what a referral comes to. Of a challenge's rule it is the one in force when the referral was submitted,
    /// and it holds for all that the referral comes to, so that no edit, pause or end takes from who is under way; of others the one in
    /// force when it happened (<see cref="For(DateTimeOffset, DateTimeOffset)"/>).
    /// </summary>
    public Version? For(Occasion.OfReferral occasion)
    {
        if (Challenge is null)
            return For(occasion.At, occasion.Cause.ReceivedAt);
        var submitted = occasion.Referral.SubmittedAt;
        return Versions.LastOrDefault(version => version.MadeAt <= submitted) is { } version && version.Terms.At(submitted) is { } terms
            ? version with { Terms = terms } : null;
    }

    /// <summary>
    /// The version that holds for a stage of a challenge: of the challenge's own rules the one by whose terms the advocate began, so that
    /// no edit takes from who is under way; of others the one in force when he was done. Null where there is none.
    /// </summary>
    public Version? For(Occasion.OfChallenge occasion) => Challenge is null
        ? For(occasion.At, occasion.At)
        : Versions.LastOrDefault(version => version.MadeAt <= occasion.BegunAt);

    /// <summary>One version.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="Terms">What it says.</param>
    /// <param name="MadeAt">Since when it is in force.</param>
    public sealed record Version(int Number, RuleTerms Terms, DateTimeOffset MadeAt);

    /// <summary>A time in which the rule was paused.</summary>
    /// <param name="From">Since when.</param>
    /// <param name="To">Until when; null if it still is.</param>
    public sealed record Pause(DateTimeOffset From, DateTimeOffset? To);
}

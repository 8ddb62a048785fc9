using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>A reward rule with all its versions and pauses, which tell what held for an occasion.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Versions">Its versions, the first first.</param>
/// <param name="Suspensions">When it was paused.</param>
public sealed record RuleHistory(RuleId Id, IReadOnlyList<RuleHistory.Version> Versions, IReadOnlyList<RuleHistory.Pause> Suspensions)
{
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

namespace Herald.Core.Challenges;

/// <summary>
/// Whether an advocate may begin a challenge. Refused, in this order: <c>challenge_not_open</c>, <c>not_in_audience</c>,
/// <c>level_too_low</c>, <c>badge_missing</c>, <c>not_unlocked</c>, <c>limit_reached</c>.
/// </summary>
public static class ChallengeGate
{
    /// <summary>Why he may not begin now; null where he may.</summary>
    public static Refusal? ObstacleTo(Challenge challenge, ChallengeTerms terms, GateFacts facts, DateTimeOffset now) =>
        NotOpen(challenge, terms.Opening.Early, facts.Level, now) ?? NotFor(terms, facts) ?? Full(terms.Limits, facts);

    private static Refusal? NotOpen(Challenge challenge, EarlyAccess? early, int level, DateTimeOffset now) => challenge.StateAt(now) switch
    {
        ChallengeState.Draft => new("challenge_not_open", "The challenge is a draft; it opens when it is launched."),
        ChallengeState.Scheduled => NotYet(challenge.StartsAt!.Value, early, level, now),
        ChallengeState.Paused => new("challenge_not_open", "The challenge is paused; nobody begins until it is resumed."),
        ChallengeState.Ended => new("challenge_not_open", "The challenge has ended."),
        _ => null,
    };

    // Only what is launched and not paused is open early: whatever staff did holds for every level.
    private static Refusal? NotYet(DateTimeOffset start, EarlyAccess? early, int level, DateTimeOffset now)
    {
        if (early is null)
            return new("challenge_not_open", $"The challenge opens at {start:u}.");
        var first = early.From(start);
        if (first > now)
            return new("challenge_not_open", $"The challenge opens at {start:u}, from level {early.Level} on at {first:u}.");
        return level >= early.Level
            ? null
            : new("challenge_not_open", $"The challenge opens at {start:u}; from level {early.Level} on it is open already.");
    }

    private static Refusal? NotFor(ChallengeTerms terms, GateFacts facts)
    {
        if (!facts.InAudience)
            return new("not_in_audience", "The challenge is for others: its condition does not hold for this advocate.");
        if (facts.Level < terms.Opening.Level)
            return new("level_too_low", $"The challenge opens at level {terms.Opening.Level}; the advocate is at level {facts.Level}.");
        var badges = terms.Opening.Badges.Where(slug => !facts.Badges.Contains(slug)).ToList();
        if (badges.Count > 0)
            return new("badge_missing", $"The challenge opens with the {(badges.Count == 1 ? "badge" : "badges")} {Join(badges)}.");
        var missing = terms.Opening.After.Where(slug => !facts.Completed.Contains(slug)).ToList();
        if (missing.Count == 0)
            return null;
        var are = missing.Count == 1 ? "is" : "are";
        return new("not_unlocked", $"The challenge opens when {Join(missing)} {are} completed.");
    }

    private static string Join(List<string> slugs) => string.Join(" and ", slugs);

    private static Refusal? Full(ChallengeLimits limits, GateFacts facts)
    {
        if (facts.Own >= limits.PerAdvocate)
        {
            var within = limits.PerAdvocateDays is { } days ? $" in {days} days" : "";
            return new("limit_reached", $"One advocate may take the challenge {limits.PerAdvocate} times{within}; this one has.")
            {
                Existing = facts.Latest?.ToString(),
            };
        }

        return facts.Taken >= limits.Total
            ? new("limit_reached", $"All {limits.Total} places of the challenge are taken.")
            : null;
    }
}

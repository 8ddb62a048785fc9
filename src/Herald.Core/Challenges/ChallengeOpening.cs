namespace Herald.Core.Challenges;

/// <summary>What an advocate must have reached before a challenge opens for him: larger asks wait for the small ones.</summary>
/// <param name="Level">The lowest level; null for any.</param>
/// <param name="After">The slugs of the challenges that he must have completed, all of them.</param>
/// <param name="Badges">The slugs of the badges of which he must have a tier, all of them.</param>
public sealed record ChallengeOpening(int? Level, IReadOnlyList<string> After, IReadOnlyList<string> Badges)
{
    /// <summary>Open from the first day.</summary>
    public static ChallengeOpening AtOnce { get; } = new(null, [], []);

    /// <summary>Who may begin before the period does; null for nobody.</summary>
    public EarlyAccess? Early { get; init; }
}

namespace Herald.Core.Challenges;

/// <summary>
/// How often a challenge may be taken. A place is taken by beginning, and given back only where staff reject what was done.
/// </summary>
/// <param name="PerAdvocate">How often one advocate may take it. What staff rejected counts too, so that it is no lottery.</param>
/// <param name="PerAdvocateDays">The days that <paramref name="PerAdvocate"/> looks back over; null for ever.</param>
/// <param name="Total">How many places there are in all; null for no limit.</param>
public sealed record ChallengeLimits(int PerAdvocate, int? PerAdvocateDays, int? Total)
{
    /// <summary>Once for each advocate, as long as nothing else is said.</summary>
    public static ChallengeLimits OnceEach { get; } = new(1, null, null);
}

namespace Herald.Core.Rewards;

/// <summary>How often a rule may pay. A cap is decided when its occasion is first seen, and stays decided.</summary>
/// <param name="PerAdvocate">Occasions for one advocate; null for no limit.</param>
/// <param name="PerAdvocateDays">The days that <paramref name="PerAdvocate"/> looks back over; null for ever.</param>
/// <param name="PerReferral">Occasions for one referral; null for no limit.</param>
/// <param name="Budget">Units of each kind that the rule may have given and not taken back; null for no limit.</param>
public sealed record Caps(int? PerAdvocate, int? PerAdvocateDays, int? PerReferral, long? Budget)
{
    /// <summary>No limits.</summary>
    public static Caps None { get; } = new(null, null, null, null);
}

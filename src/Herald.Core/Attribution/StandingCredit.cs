using Herald.Core.Ids;

namespace Herald.Core.Attribution;

/// <summary>The credit that a friend already has.</summary>
/// <param name="Advocate">Who is credited.</param>
/// <param name="Referral">The referral that carries it.</param>
/// <param name="Conversion">The event or report that decided it, in its printed form.</param>
public sealed record StandingCredit(AdvocateId Advocate, ReferralId Referral, string Conversion);

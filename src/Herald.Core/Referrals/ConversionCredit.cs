using Herald.Core.Attribution;
using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>The decision about one conversion, with the case that it rests on.</summary>
/// <param name="Conversion">The event or stage report, in its printed form.</param>
/// <param name="Event">The event; null for a report.</param>
/// <param name="Referral">The referral that carries the credit; null where nobody is credited.</param>
/// <param name="Case">What it rests on.</param>
/// <param name="Decision">What was decided.</param>
public sealed record ConversionCredit(string Conversion, EventId? Event, ReferralId? Referral, CreditCase Case, CreditDecision Decision);

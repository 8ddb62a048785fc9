using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>Whose friend it is.</summary>
/// <param name="Advocate">Who is credited.</param>
/// <param name="Referral">The referral that carries the credit.</param>
/// <param name="Since">When the conversion happened that decided it.</param>
/// <param name="Conversion">That conversion: an event or a stage report, in its printed form.</param>
/// <param name="OpenedBy">The event that opens the referral, where it was not submitted before.</param>
public sealed record FriendCredit(AdvocateId Advocate, ReferralId Referral, DateTimeOffset Since, string Conversion, EventId? OpenedBy);

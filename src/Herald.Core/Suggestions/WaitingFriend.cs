using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Suggestions;

/// <summary>A friend whose referral has stood at one stage for a while.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Stage">Where it stands; only those before the win can wait.</param>
/// <param name="Since">Since when.</param>
public sealed record WaitingFriend(ReferralId Referral, Stage Stage, DateTimeOffset Since);

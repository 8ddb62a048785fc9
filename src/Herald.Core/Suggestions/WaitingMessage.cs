using Herald.Core.Ids;

namespace Herald.Core.Suggestions;

/// <summary>A message of the rep that the advocate has not answered.</summary>
/// <param name="Referral">The referral that it is about.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="SentAt">When it was written.</param>
public sealed record WaitingMessage(ReferralId Referral, string From, DateTimeOffset SentAt);

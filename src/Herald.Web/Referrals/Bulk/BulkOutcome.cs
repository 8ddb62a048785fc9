using Herald.Web.Referrals.Listing;

namespace Herald.Web.Referrals.Bulk;

/// <summary>A referral as it is now, with what became of what was asked; null where it was done.</summary>
public sealed record BulkOutcome(ReferralRow Row, string? Refusal);

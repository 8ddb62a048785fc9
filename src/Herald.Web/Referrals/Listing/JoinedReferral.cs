using Herald.Core.Advocates;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals.Listing;

/// <summary>A referral with the two people of it, as a query has them.</summary>
internal sealed class JoinedReferral
{
    public required Referral Row { get; init; }

    public required Friend Friend { get; init; }

    public required Advocate Advocate { get; init; }
}

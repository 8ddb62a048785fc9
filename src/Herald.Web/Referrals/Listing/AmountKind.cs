namespace Herald.Web.Referrals.Listing;

/// <summary>The two amounts of a referral.</summary>
internal enum AmountKind
{
    Pipeline,
    Closed,
}

namespace Herald.Core.Referrals;

/// <summary>
/// How far a referral has come. The first four are steps in this order, and reaching one means having reached those before it;
/// the last three end the way.
/// </summary>
public enum Stage
{
    /// <summary>The advocate named the friend, or a conversion opened the referral.</summary>
    Submitted,

    /// <summary>The company found the friend worth talking to.</summary>
    Qualified,

    /// <summary>There is a deal to win; its value is pipeline.</summary>
    Opportunity,

    /// <summary>The deal is won, or the first purchase that stands is made; its value is closed.</summary>
    Won,

    /// <summary>Not a real or fitting lead; nothing beyond the submission counts.</summary>
    Disqualified,

    /// <summary>The deal was lost; what was reached before stays reached, except the win.</summary>
    Lost,

    /// <summary>It was won, and every purchase of it has been refunded since.</summary>
    Reversed,
}

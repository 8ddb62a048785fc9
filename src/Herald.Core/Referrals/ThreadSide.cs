namespace Herald.Core.Referrals;

/// <summary>The two sides of a referral's thread.</summary>
public enum ThreadSide
{
    /// <summary>The advocate who referred.</summary>
    Advocate,

    /// <summary>The company: the rep whom the referral is routed to, or another of the staff.</summary>
    Staff,
}

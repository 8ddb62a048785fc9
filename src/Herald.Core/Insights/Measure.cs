namespace Herald.Core.Insights;

/// <summary>What is totalled per day, campaign, channel and link.</summary>
public enum Measure
{
    /// <summary>Referrals submitted.</summary>
    Leads,

    /// <summary>Referrals that became qualified.</summary>
    Qualified,

    /// <summary>Referrals that became deals to win; the amount is pipeline.</summary>
    Opportunities,

    /// <summary>Referrals won; the amount is closed revenue.</summary>
    Won,

    /// <summary>Rewards in points, pending ones too; the amount is points.</summary>
    PointsEarned,

    /// <summary>Rewards in points that were taken back; the amount is points.</summary>
    PointsTakenBack,

    /// <summary>New advocates.</summary>
    AdvocatesJoined,

    /// <summary>New links.</summary>
    LinksMade,
}

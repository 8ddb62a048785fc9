namespace Herald.Core.Campaigns;

/// <summary>Which referrals and shares a campaign counts.</summary>
public enum CampaignScope
{
    /// <summary>Those that carry its own name, or that of a challenge or of links that belong to it.</summary>
    Named,

    /// <summary>All of the program within its period.</summary>
    Program,
}

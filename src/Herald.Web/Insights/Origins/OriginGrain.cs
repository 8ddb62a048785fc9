namespace Herald.Web.Insights.Origins;

/// <summary>What leads and what came of them are told by.</summary>
internal enum OriginGrain
{
    /// <summary>Campaigns of referrals; the key is empty for those without one.</summary>
    Campaign,

    /// <summary>Channels of referrals; the key is empty for those without one.</summary>
    Channel,

    /// <summary>Links that friends came by, by their ids.</summary>
    Link,
}

namespace Herald.Core.Campaigns;

/// <summary>Where a campaign stands on a day.</summary>
public enum CampaignState
{
    /// <summary>Its first day is to come.</summary>
    Planned,

    /// <summary>It counts.</summary>
    Running,

    /// <summary>Its last day has passed, or staff ended it.</summary>
    Over,
}

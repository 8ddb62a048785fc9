namespace Herald.Web.Insights.Clicks;

/// <summary>What clicks are counted by.</summary>
internal enum ClickGrain
{
    /// <summary>Hours of the program's clock; the key is when the hour began.</summary>
    Hour,

    /// <summary>The program's days.</summary>
    Day,

    /// <summary>Campaigns of links; the key is empty for links without one.</summary>
    Campaign,

    /// <summary>Channels of links; the key is empty for links without one.</summary>
    Channel,

    /// <summary>Links, by their ids.</summary>
    Link,
}

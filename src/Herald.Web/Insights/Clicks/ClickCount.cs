namespace Herald.Web.Insights.Clicks;

/// <summary>How many clicks one hour, day, campaign, channel or link has.</summary>
/// <param name="Key">Which: an instant, a day, a name, which is empty where none was named, or the id of a link.</param>
/// <param name="Clicks">How many.</param>
internal sealed record ClickCount(string Key, long Clicks);

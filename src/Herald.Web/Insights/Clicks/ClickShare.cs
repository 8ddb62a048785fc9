namespace Herald.Web.Insights.Clicks;

/// <summary>How often links of one campaign or channel were followed, beside the period before.</summary>
/// <param name="Name">Its name; empty for links without one.</param>
/// <param name="Now">Clicks in the period.</param>
/// <param name="Before">Clicks in the period before.</param>
internal sealed record ClickShare(string Name, long Now, long Before);

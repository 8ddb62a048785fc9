namespace Herald.Web.Insights.Overview;

/// <summary>How long half of the referrals at most took for each step; null where none went it.</summary>
public sealed record OverviewPaces(TimeSpan? ToQualified, TimeSpan? ToOpportunity, TimeSpan? ToWon);

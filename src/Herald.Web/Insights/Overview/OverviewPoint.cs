namespace Herald.Web.Insights.Overview;

/// <summary>One point of the charts: its first and last day, and what was submitted then, now and in the period before.</summary>
public sealed record OverviewPoint(DateOnly From, DateOnly To, long Leads, long LeadsBefore, long Closed, long ClosedBefore);

namespace Herald.Web.Insights.Steering;

/// <summary>A series in the table of all that was looked at.</summary>
public sealed record LookedRow(string Name, string What, string Counted, string Expected);

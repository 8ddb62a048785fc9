namespace Herald.Web.Insights.Steering;

/// <summary>A day of a fall, beside the same days of the weeks before it.</summary>
public sealed record FallDay(string Day, string Counted, IReadOnlyList<string> Before);

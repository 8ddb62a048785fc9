namespace Herald.Data.Insights;

/// <summary>How much was handed in for a challenge within one stretch of time.</summary>
public sealed record StepPoint(int Number, string Slug, long Count);

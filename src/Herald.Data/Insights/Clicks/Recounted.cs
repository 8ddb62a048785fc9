namespace Herald.Data.Insights.Clicks;

/// <summary>What a step of counting anew has done.</summary>
/// <param name="Days">So many days were counted.</param>
/// <param name="Corrected">So many totals were not as the clicks are, and are now.</param>
/// <param name="IsDone">Whether no day is left.</param>
public sealed record Recounted(int Days, long Corrected, bool IsDone);

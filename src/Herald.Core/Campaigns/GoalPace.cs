namespace Herald.Core.Campaigns;

/// <summary>How far a goal has come, and how fast of late.</summary>
/// <param name="Count">What was counted from the campaign's first day on; of satisfaction the average, in tenths, rounded down.</param>
/// <param name="Recent">How much of that came within the last days; at most <see cref="GoalOutlook.RecentDays"/> of them.</param>
/// <param name="Occurrences">
/// How many things make up <paramref name="Recent"/>: the same for counts, won deals for their value; of satisfaction all answers since the
/// first day.
/// </param>
public sealed record GoalPace(long Count, long Recent, long Occurrences);

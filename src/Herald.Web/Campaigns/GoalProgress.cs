namespace Herald.Web.Campaigns;

/// <summary>How far a goal has come: counted as the insights count the same days.</summary>
/// <param name="Count">What was counted.</param>
/// <param name="To">The last day that has counted so far; null where the campaign has not begun.</param>
/// <param name="Reached">Whether the target is reached.</param>
/// <param name="Outlook">Whether it will be at today's pace.</param>
internal sealed record GoalProgress(long Count, DateOnly? To, bool Reached, OutlookView Outlook);

namespace Herald.Web.Campaigns;

/// <summary>How far a goal has come: counted as the insights count the same days.</summary>
/// <param name="Count">What was counted; of satisfaction the average so far, in tenths.</param>
/// <param name="Answers">How many answers that is the average of; null where things are counted.</param>
/// <param name="To">The last day that has counted so far; null where the campaign has not begun.</param>
/// <param name="Reached">Whether the target is reached; an average can be lost again, and reaches it on the last day.</param>
/// <param name="Outlook">Whether it will be at today's pace.</param>
internal sealed record GoalProgress(long Count, long? Answers, DateOnly? To, bool Reached, OutlookView Outlook);

namespace Herald.Data.Insights.Clicks;

/// <summary>The day and the hour of a program's clock that a quarter of an hour belongs to; the hour as when it began.</summary>
public readonly record struct ClickSlot(DateOnly Day, DateTimeOffset Hour);

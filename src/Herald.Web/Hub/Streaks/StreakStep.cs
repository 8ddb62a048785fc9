namespace Herald.Web.Hub.Streaks;

/// <summary>Something that keeps this week.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Href">Where it is done.</param>
public sealed record StreakStep(string Text, string Href);

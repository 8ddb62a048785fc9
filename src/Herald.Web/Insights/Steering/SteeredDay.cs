namespace Herald.Web.Insights.Steering;

/// <summary>How often something happened on a day.</summary>
/// <param name="Day">The day, in the program's zone.</param>
/// <param name="Measure">What.</param>
/// <param name="Slug">The challenge that it belongs to; null where it was counted by channel alone.</param>
/// <param name="Channel">The channel; empty where none is known.</param>
/// <param name="Count">How often.</param>
internal readonly record struct SteeredDay(DateOnly Day, SteeredMeasure Measure, string? Slug, string Channel, long Count);

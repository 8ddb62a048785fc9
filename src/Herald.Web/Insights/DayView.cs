using Herald.Core.Insights;

namespace Herald.Web.Insights;

/// <summary>One total of one day.</summary>
/// <param name="Day">The day, in the program's zone.</param>
/// <param name="Campaign">The campaign; empty for what belongs to none.</param>
/// <param name="Channel">The channel; empty for what belongs to none.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">How often.</param>
/// <param name="Amount">Points, or minor units of the program's currency; 0 for what is only counted.</param>
internal sealed record DayView(DateOnly Day, string Campaign, string Channel, Measure Measure, long Count, long Amount);

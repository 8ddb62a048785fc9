using Herald.Core.Campaigns;

namespace Herald.Web.Campaigns;

/// <summary>A goal with how far it has come.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Target">How many at least; minor units of the program's currency for closed_value, tenths for satisfaction.</param>
/// <param name="By">The last day that counts for it.</param>
/// <param name="Progress">How far it has come; null in lists, which do not count.</param>
internal sealed record GoalView(GoalMeasure Measure, long Target, DateOnly By, GoalProgress? Progress);

using Herald.Core.Streaks;

namespace Herald.Web.Streaks;

/// <summary>A week of a streak.</summary>
/// <param name="From">Its Monday, in the program's zone.</param>
/// <param name="State">kept, forgiven, missed, or open while it runs and nothing was done in it yet.</param>
internal sealed record StreakWeekView(DateOnly From, StreakWeekState State);

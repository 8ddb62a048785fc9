using Herald.Core.Streaks;

namespace Herald.Web.Hub.Streaks;

/// <summary>A week of a streak, as a stub that is punched or not.</summary>
/// <param name="Text">"Week from 16 November: kept".</param>
/// <param name="State">What became of it.</param>
public sealed record StreakStub(string Text, StreakWeekState State);

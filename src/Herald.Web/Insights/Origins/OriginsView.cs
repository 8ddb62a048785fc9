namespace Herald.Web.Insights.Origins;

/// <summary>
/// What happened within a period by what it came by: leads submitted and stages reached in it, as they were told at the time. What is
/// taken back, or goes to another advocate's link later, is not taken from here. The 200 with the most leads and wins are given, those
/// with the most first; those that brought only clicks are among the clicks.
/// </summary>
/// <param name="From">First day, in the program's zone.</param>
/// <param name="To">Last day, that day included.</param>
/// <param name="By">What they are told by.</param>
/// <param name="Rows">The sums.</param>
internal sealed record OriginsView(DateOnly From, DateOnly To, OriginGrain By, IReadOnlyList<OriginRow> Rows);

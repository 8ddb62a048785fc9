namespace Herald.Web.Insights.Clicks;

/// <summary>
/// Clicks of a period, as they were counted up to a second ago. Hours and days come in order, and those without a click are left out; of
/// campaigns, channels and links the 200 with the most clicks are given, those with the most first.
/// </summary>
/// <param name="From">First day, in the program's zone.</param>
/// <param name="To">Last day, that day included.</param>
/// <param name="By">What they are counted by.</param>
/// <param name="Clicks">All clicks of the period, also those that no row here has.</param>
/// <param name="Rows">The counts.</param>
internal sealed record ClicksView(DateOnly From, DateOnly To, ClickGrain By, long Clicks, IReadOnlyList<ClickCount> Rows);

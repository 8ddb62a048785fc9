using Herald.Web.Insights;

namespace Herald.Web.Campaigns;

/// <summary>What is known of one campaign while its goals are counted.</summary>
/// <param name="Zone">The program's zone.</param>
/// <param name="Names">The names that count; null where all of the program does.</param>
internal sealed record CountedGoals(string Zone, IReadOnlyList<string>? Names)
{
    /// <summary>What was asked of the insights already, by the last day that it goes to.</summary>
    public Dictionary<DateOnly, (SummaryView Summary, RecentCounts Recent)> Summaries { get; } = [];
}

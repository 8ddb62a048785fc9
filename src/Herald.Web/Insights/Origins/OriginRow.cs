using Herald.Core.Amounts;

namespace Herald.Web.Insights.Origins;

/// <summary>What one campaign, channel or link brought within a period.</summary>
/// <param name="Key">Which: a name, which is empty where none was named, or the id of a link.</param>
/// <param name="Clicks">How often its links were followed.</param>
/// <param name="Leads">Referrals submitted.</param>
/// <param name="Qualified">Referrals that became qualified.</param>
/// <param name="Opportunities">Referrals that became deals to win.</param>
/// <param name="Won">Referrals won.</param>
/// <param name="Pipeline">The value of these opportunities, in the program's currency.</param>
/// <param name="Closed">The value of what was won, in the program's currency.</param>
internal sealed record OriginRow(
    string Key, long Clicks, long Leads, long Qualified, long Opportunities, long Won, Money Pipeline, Money Closed);

namespace Herald.Web.Insights;

/// <summary>How much of a summary came about lately.</summary>
/// <param name="Leads">Referrals submitted.</param>
/// <param name="Qualified">Referrals that became qualified.</param>
/// <param name="Won">Referrals won.</param>
/// <param name="Closed">What these are worth, in minor units of the program's currency.</param>
/// <param name="Shares">Links made.</param>
internal sealed record RecentCounts(long Leads, long Qualified, long Won, long Closed, long Shares);

namespace Herald.Web.Insights.Overview;

/// <summary>What the referrals that were submitted within a period have come to; money in minor units of the program's currency.</summary>
public sealed record OverviewTotals(int Leads, int Qualified, int Opportunities, int Won, long Pipeline, long Closed)
{
    /// <summary>The share of the leads that is won; null without leads.</summary>
    public double? Conversion => Leads == 0 ? null : (double)Won / Leads;
}

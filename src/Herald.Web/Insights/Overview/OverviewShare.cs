namespace Herald.Web.Insights.Overview;

/// <summary>What one advocate, channel or campaign brought, beside the period before.</summary>
/// <param name="Key">By which the list of referrals knows it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Now">What it brought in the period.</param>
/// <param name="Before">What it brought in the period before.</param>
/// <param name="BeforeFrom">The first day of the period before.</param>
/// <param name="BeforeTo">Its last day.</param>
public sealed record OverviewShare(
    string Key, string Name, OverviewShare.Sums Now, OverviewShare.Sums Before, DateOnly BeforeFrom, DateOnly BeforeTo)
{
    /// <summary>Clicks, where they are told; referrals submitted, how many of them are won, and minor units closed.</summary>
    public sealed record Sums(int Leads, int Won, long Closed, long? Clicks = null);
}

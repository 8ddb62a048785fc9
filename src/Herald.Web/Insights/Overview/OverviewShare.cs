namespace Herald.Web.Insights.Overview;

/// <summary>What one advocate or channel brought, with the leads of the period before.</summary>
/// <param name="Key">By which the list of referrals knows it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Leads">Referrals submitted.</param>
/// <param name="Won">How many of them are won.</param>
/// <param name="Closed">Minor units closed, in the program's currency.</param>
/// <param name="LeadsBefore">Referrals submitted in the period before.</param>
public sealed record OverviewShare(string Key, string Name, int Leads, int Won, long Closed, int LeadsBefore);

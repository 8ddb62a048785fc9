namespace Herald.Web.Advocates.Companies;

/// <summary>An account as a line of the list; money in minor units of the program's currency.</summary>
public sealed record CompanyRow(string Id, string Name, string? Owner, int Advocates, int Leads, int Won, long Closed);

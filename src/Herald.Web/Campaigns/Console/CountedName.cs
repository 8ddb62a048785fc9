namespace Herald.Web.Campaigns.Console;

/// <summary>A name that counts to a campaign, with the way to its referrals and to its links.</summary>
public sealed record CountedName(string Name, string Referrals, string Links);

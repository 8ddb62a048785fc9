namespace Herald.Web.Demo;

/// <summary>A link of an advocate's, named by his external id and the channel that he shares it on.</summary>
internal sealed record PlannedShare(string Advocate, string Channel);

namespace Herald.Web.Campaigns.Console;

/// <summary>One number of what a campaign's days brought, and the way to its rows, where one list shows just these.</summary>
public sealed record BroughtNumber(string Label, string Value, string? Href);

namespace Herald.Web.Campaigns.Console;

/// <summary>A goal as it stands in the form; without a target there is none.</summary>
public sealed record GoalForm(string? Target, string? By);

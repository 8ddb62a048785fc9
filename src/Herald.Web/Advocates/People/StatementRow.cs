namespace Herald.Web.Advocates.People;

/// <summary>A line of somebody's books in words.</summary>
public sealed record StatementRow(
    string Entry, DateTimeOffset At, string What, string Amount, string State, string Tone, string? Reason, string? Referral,
    string? Friend, string? Rule, string? RuleName);

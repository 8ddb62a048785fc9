namespace Herald.Web.Thanks.Pages;

/// <summary>An advocate who referred, and whom nobody has thanked yet.</summary>
/// <param name="Id">The advocate's.</param>
/// <param name="Name">What he is called.</param>
/// <param name="Referrals">How many he referred.</param>
/// <param name="Wins">How many of them became customers.</param>
/// <param name="Since">When he referred the first of them.</param>
/// <param name="Task">The task that is under way for him; null where there is none.</param>
public sealed record Unthanked(string Id, string Name, int Referrals, int Wins, DateTimeOffset Since, string? Task);

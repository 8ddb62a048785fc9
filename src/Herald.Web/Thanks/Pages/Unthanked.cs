namespace Herald.Web.Thanks.Pages;

/// <summary>An advocate whose word brought customers, and whom nobody has thanked yet.</summary>
/// <param name="Id">The advocate's.</param>
/// <param name="Name">What he is called.</param>
/// <param name="Wins">How many customers.</param>
/// <param name="Since">When the first of them was won.</param>
/// <param name="Task">The task that is under way for him; null where there is none.</param>
public sealed record Unthanked(string Id, string Name, int Wins, DateTimeOffset Since, string? Task);

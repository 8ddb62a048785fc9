using Herald.Core.Thanks;

namespace Herald.Web.Thanks.Pages;

/// <summary>Thanks in the list of the console.</summary>
public sealed record WaitingRow(
    string Id, string Advocate, string Reason, ThanksKind Kind, string? Staff, DateTimeOffset Since, DateOnly DueOn, ThanksState State,
    AddressAnswer? Address, bool AddressAsked);

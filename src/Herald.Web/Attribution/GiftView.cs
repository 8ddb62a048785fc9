using Herald.Core.Ledger;

namespace Herald.Web.Attribution;

/// <summary>What a rule gave to one side, and how the amount came about; the latter is for staff alone.</summary>
internal sealed record GiftView(Party To, Holder Account, string Unit, long Amount, long Pending, string? Arithmetic);

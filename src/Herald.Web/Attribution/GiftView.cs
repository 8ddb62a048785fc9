using System.Text.Json.Serialization;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Web.Attribution;

/// <summary>What a rule gave to one side, and how the amount came about; the latter is for staff alone.</summary>
internal sealed record GiftView(Party To, Holder Account, string Unit, long Amount, long Pending, string? Arithmetic)
{
    /// <summary>The earning whose it is, by which pages find its lines of the books.</summary>
    [JsonIgnore]
    public EarningId Earning { get; init; }
}

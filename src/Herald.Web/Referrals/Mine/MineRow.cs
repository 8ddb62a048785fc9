using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals.Mine;

/// <summary>A referral that is routed to the rep, with how its friend is reached.</summary>
public sealed record MineRow(
    string Id, string Friend, string? Company, string? Email, string? Phone, string Advocate, string AdvocateId, Stage Stage, Money? Value,
    DateTimeOffset Since, string? Note);

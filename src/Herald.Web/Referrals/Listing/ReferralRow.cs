using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals.Listing;

/// <summary>A referral as a line of a list.</summary>
public sealed record ReferralRow
{
    public required string Id { get; init; }

    public required string Friend { get; init; }

    public required string? Company { get; init; }

    public required string Advocate { get; init; }

    public required string AdvocateId { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>What was won, else what there is to win.</summary>
    public required Money? Value { get; init; }

    public required string? Owner { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required DateTimeOffset StageAt { get; init; }

    internal static ReferralRow Of(JoinedReferral one) => new()
    {
        Id = one.Row.Id.ToString(),
        Friend = one.Friend.Name ?? one.Friend.Email ?? one.Friend.Phone ?? "A friend without a name",
        Company = one.Friend.Company,
        Advocate = one.Advocate.Name,
        AdvocateId = one.Advocate.Id.ToString(),
        Stage = one.Row.Stage,
        Value = one.Row.Value,
        Owner = one.Row.OwnerEmail,
        Flags = one.Row.Flags,
        SubmittedAt = one.Row.SubmittedAt,
        StageAt = one.Row.StageAt,
    };
}

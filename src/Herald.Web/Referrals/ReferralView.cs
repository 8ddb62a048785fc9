using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Rewards;

namespace Herald.Web.Referrals;

/// <summary>A referral as the API shows it.</summary>
internal sealed record ReferralView
{
    public required ReferralId Id { get; init; }

    public required AdvocateId Advocate { get; init; }

    public required FriendView Friend { get; init; }

    public required Introduction Introduction { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>The stages that stand, in their order.</summary>
    public required IReadOnlyList<ReachedView> Stages { get; init; }

    /// <summary>Everything that was ever reported of its stage, in the order of arrival.</summary>
    public required IReadOnlyList<ReportView> History { get; init; }

    /// <summary>The sales rep whom it was routed to.</summary>
    public required string? Owner { get; init; }

    public required string? Campaign { get; init; }

    public required string? Channel { get; init; }

    public required string? Note { get; init; }

    /// <summary>Named doubts for staff to look at.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>What was won, else what there is to win.</summary>
    public required Money? Value { get; init; }

    /// <summary>Whose it is and by what evidence; null once it is withdrawn.</summary>
    public required CreditView? Credit { get; init; }

    /// <summary>What both sides have of it now.</summary>
    public required IReadOnlyList<MovementView> Postings { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Since when it no longer counts, because the conversion that opened it belongs elsewhere.</summary>
    public required DateTimeOffset? WithdrawnAt { get; init; }
}

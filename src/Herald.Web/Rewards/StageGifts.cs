using Herald.Core.Referrals;

namespace Herald.Web.Rewards;

/// <summary>What a stage of a challenge gives.</summary>
/// <param name="Called">What advocates read it was for: the challenge, and the stage where it has several.</param>
/// <param name="Give">Its gifts; none where it gives nothing.</param>
internal sealed record StageGifts(string Called, IReadOnlyList<GiftInput?> Give)
{
    /// <summary>How long they stay pending; not at all where it is null.</summary>
    public HoldInput? Hold { get; init; }

    /// <summary>What a referral must reach, where the stage is done by referrals; null where the advocate does it himself.</summary>
    public Stage? Referral { get; init; }

    /// <summary>What must hold for a referral to count, in the condition language; only where referrals do it.</summary>
    public string? When { get; init; }

    /// <summary>From when until when a referral must be submitted to count; only where referrals do it.</summary>
    public PeriodInput? Period { get; init; }

    /// <summary>Whose referrals count earlier; only where referrals do it.</summary>
    public HeadStartInput? Early { get; init; }

    /// <summary>How often it may pay; only where referrals do it, or all together.</summary>
    public CapsInput? Caps { get; init; }
}

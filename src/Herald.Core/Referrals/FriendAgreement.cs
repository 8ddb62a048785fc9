using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>
/// An advocate has said that his friend agreed to be contacted, in these very words. It never changes: the words that later advocates
/// agree to may be others.
/// </summary>
public sealed class FriendAgreement
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The referral that it was said for.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>What the advocate ticked, as it stood there.</summary>
    public required string Words { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset GivenAt { get; init; }
}

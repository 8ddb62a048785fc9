using Herald.Core.Ids;

namespace Herald.Core.Attribution;

/// <summary>A decision about credit as it was made, with the case that it rests on, so that it can be read and made again.</summary>
public sealed class StoredDecision
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The event or stage report, in its printed form.</summary>
    public required string Conversion { get; init; }

    /// <summary>The friend.</summary>
    public required FriendId FriendId { get; set; }

    /// <summary>The referral that carries the credit; null where nobody is credited.</summary>
    public ReferralId? ReferralId { get; set; }

    /// <summary>Case and decision, as JSON.</summary>
    public required string Body { get; set; }

    /// <summary>When it was made, or last made anew because more was known.</summary>
    public required DateTimeOffset DecidedAt { get; set; }
}

using Herald.Core.Ids;

namespace Herald.Core.Badges;

/// <summary>
/// That an advocate earned a tier of a badge. It is written once, and no edit of the badge takes it away; only staff does, with a reason.
/// </summary>
public sealed class BadgeAward
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required BadgeAwardId Id { get; init; }

    /// <summary>The badge.</summary>
    public required BadgeId BadgeId { get; init; }

    /// <summary>Who earned it.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The tier, from 1 on.</summary>
    public required int Tier { get; init; }

    /// <summary>When it was earned, as far as the deeds tell.</summary>
    public required DateTimeOffset EarnedAt { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset AwardedAt { get; init; }

    /// <summary>Who gave it by hand; null where a condition or a challenge did.</summary>
    public string? GivenBy { get; init; }

    /// <summary>Why it was given by hand, as the advocate reads it.</summary>
    public string? Note { get; init; }

    /// <summary>When staff took it back; null while it stands.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? RevokedBy { get; set; }

    /// <summary>Why it was taken back, as the advocate reads it.</summary>
    public string? RevokedReason { get; set; }
}

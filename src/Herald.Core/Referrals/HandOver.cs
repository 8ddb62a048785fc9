using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>A referral goes to another sales rep, who claimed it or was given it. A fact that stays.</summary>
public sealed class HandOver
{
    /// <summary>The program that it happened in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required HandOverId Id { get; init; }

    /// <summary>The referral that was handed over.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>The rep who had it; null where nobody had.</summary>
    public string? FromEmail { get; init; }

    /// <summary>The rep who has it from then on.</summary>
    public required string ToEmail { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who did it, by name.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

using Herald.Core.Ids;
using Herald.Core.Picks;

namespace Herald.Core.Asks;

/// <summary>
/// That an advocate was asked for something of his time. What he does himself is no ask, and no more is what tells him of his own
/// matters. A pick stands before him until it lapses; what he has begun meanwhile stands there no longer.
/// </summary>
public sealed class Ask
{
    /// <summary>The longest <see cref="About"/> in characters.</summary>
    public const int AboutMax = 200;

    /// <summary>How long a pick stays, so that it does not jump from visit to visit.</summary>
    public static readonly TimeSpan Standing = TimeSpan.FromDays(7);

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required AskId Id { get; init; }

    /// <summary>Who was asked.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>How.</summary>
    public required AskKind Kind { get; init; }

    /// <summary>The challenge that was picked; null for a message.</summary>
    public ChallengeId? ChallengeId { get; init; }

    /// <summary>What a message asked for; null for a pick.</summary>
    public string? About { get; init; }

    /// <summary>Why it was picked, the strongest reason first; empty for a message.</summary>
    public IReadOnlyList<PickReason> Reasons { get; init; } = [];

    /// <summary>What the pick scored, of a hundred; null for a message.</summary>
    public int? Score { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Until when it stands, that instant excluded.</summary>
    public required DateTimeOffset LapsesAt { get; init; }
}

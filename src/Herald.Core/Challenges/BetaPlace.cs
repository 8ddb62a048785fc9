using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// One of the places in a beta, or in the line for one, of a way through a challenge. It is asked for once; where it is taken back, the way
/// gets no other.
/// </summary>
public sealed class BetaPlace
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The way that it belongs to.</summary>
    public required CompletionId CompletionId { get; init; }

    /// <summary>The challenge.</summary>
    public required ChallengeId ChallengeId { get; init; }

    /// <summary>From 1 in the order of asking, which is the order of the line.</summary>
    public required int Number { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it was given; null while its advocate waits in line.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>When it became free again, or was left out of the line; null as long as it is held or waited for.</summary>
    public DateTimeOffset? FreedAt { get; private set; }

    /// <summary>Whether its advocate waits in line.</summary>
    public bool Waits => GivenAt is null && FreedAt is null;

    /// <summary>Whether it is one of those that are taken.</summary>
    public bool IsHeld => GivenAt is not null && FreedAt is null;

    /// <summary>Gives it to who waits for it.</summary>
    public void Give(DateTimeOffset now) => GivenAt ??= now;

    /// <summary>Frees it for the next in line.</summary>
    public void Free(DateTimeOffset now) => FreedAt ??= now;
}

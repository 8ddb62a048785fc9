using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// What a challenge says, in one of its versions. The first may be rewritten until the challenge is launched; from then on none changes,
/// and whoever is on his way keeps the one that he began with.
/// </summary>
public sealed class ChallengeVersion
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The challenge.</summary>
    public required ChallengeId ChallengeId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it says, as it was sent.</summary>
    public required string Body { get; set; }

    /// <summary>When it was made, or last rewritten.</summary>
    public required DateTimeOffset MadeAt { get; set; }
}

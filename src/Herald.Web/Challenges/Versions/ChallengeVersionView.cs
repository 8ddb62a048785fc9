namespace Herald.Web.Challenges.Versions;

/// <summary>What a challenge says, or said, in one of its versions.</summary>
internal sealed record ChallengeVersionView
{
    /// <summary>From 1. The first may be rewritten until the challenge is launched; from then on none changes.</summary>
    public required int Number { get; init; }

    /// <summary>When it was made, or last rewritten.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How many ways through it were begun with this version; a later one takes nothing from them.</summary>
    public required int Begun { get; init; }

    /// <summary>What it says, as the body that makes a challenge.</summary>
    public required ChallengeInput Challenge { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// That an advocate saw a challenge on trial for the first time, and in which variant. It is written once and stays, so that he sees the
/// same again; what he did afterwards is in his ways.
/// </summary>
public sealed class Sighting
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The challenge.</summary>
    public required ChallengeId ChallengeId { get; init; }

    /// <summary>Who saw it.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The key of the variant that he saw.</summary>
    public required string Variant { get; init; }

    /// <summary>When he saw it first.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

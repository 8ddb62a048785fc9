using Herald.Core.Ids;

namespace Herald.Data.Picks;

/// <summary>How often people of one interest completed a challenge.</summary>
public sealed class Taste
{
    /// <summary>What stands in the place of an interest where everybody is counted.</summary>
    public const string Everybody = "";

    public required ProgramId ProgramId { get; init; }

    /// <summary>In small letters; <see cref="Everybody"/> for all.</summary>
    public required string Interest { get; init; }

    public required ChallengeId ChallengeId { get; init; }

    public required int Completed { get; set; }
}

using Herald.Core.Ids;

namespace Herald.Data.Customers;

/// <summary>That an advocate said how likely he would recommend: by an event, or by the question of a challenge that measures it.</summary>
public sealed class SatisfactionAnswer
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>The bare id of the event, or of the way through the challenge, on which he answers once.</summary>
    public required Guid SourceId { get; init; }

    public required AdvocateId AdvocateId { get; init; }

    /// <summary>What he said, from 0 to 10.</summary>
    public required int Score { get; set; }

    /// <summary>The challenge that asked him; null where an event told it.</summary>
    public ChallengeId? ChallengeId { get; init; }

    public required DateTimeOffset AnsweredAt { get; set; }
}

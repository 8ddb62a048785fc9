using Herald.Core.Rewards;

namespace Herald.Core.Challenges;

/// <summary>One step of a challenge.</summary>
public sealed record ChallengeStage
{
    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done, in Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>What is done, and what proves it.</summary>
    public required StageKind Kind { get; init; }

    /// <summary>What it gives when it is done; nothing, to ten gifts.</summary>
    public IReadOnlyList<Gift> Give { get; init; } = [];

    /// <summary>Whether staff look at it before it counts.</summary>
    public required bool NeedsApproval { get; init; }
}

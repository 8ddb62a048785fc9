using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Challenges.Trials;
using Herald.Web.Rewards;

namespace Herald.Web.Challenges;

/// <summary>A challenge as the API shows it, in its newest version.</summary>
internal sealed record ChallengeView
{
    public required ChallengeId Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>draft, scheduled, live, paused or ended, by what staff did and by the clock.</summary>
    public required ChallengeState State { get; init; }

    /// <summary>From 1; each change of a launched challenge makes the next, and whoever is on his way keeps his own.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string? Summary { get; init; }

    public required string? Text { get; init; }

    public required string? Category { get; init; }

    public required IReadOnlyList<string?> Tags { get; init; }

    public required int? EffortMinutes { get; init; }

    public required string? Cover { get; init; }

    public required string? CoverText { get; init; }

    public required string? When { get; init; }

    public required ChallengeOpeningInput? Opens { get; init; }

    public required PeriodInput? Period { get; init; }

    public required ChallengeLimitsInput? Limits { get; init; }

    public required IReadOnlyList<ChallengeStageInput?> Stages { get; init; }

    /// <summary>What all advocates work at together with it; null where each does it for himself alone.</summary>
    public required SharedGoalInput? SharedGoal { get; init; }

    /// <summary>How far they have come with it; null where it has none, or is a draft.</summary>
    public required SharedProgressView? SharedProgress { get; init; }

    /// <summary>Other words for it, which some see instead, for trial; empty where nothing is on trial.</summary>
    public required IReadOnlyList<VariantInput?> Variants { get; init; }

    /// <summary>How many must have seen each variant before they are compared; null for the usual 200.</summary>
    public required int? VariantSize { get; init; }

    /// <summary>How many ways through it stand where.</summary>
    public required ChallengeCounts Counts { get; init; }

    public required DateTimeOffset? LaunchedAt { get; init; }

    /// <summary>Since when it is paused; null while it goes on.</summary>
    public required DateTimeOffset? PausedAt { get; init; }

    /// <summary>When staff ended it; null where they did not.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset VersionMadeAt { get; init; }
}

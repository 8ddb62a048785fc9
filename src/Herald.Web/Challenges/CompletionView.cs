using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Challenges.Places;

namespace Herald.Web.Challenges;

/// <summary>One advocate's way through a challenge as the API shows it.</summary>
internal sealed record CompletionView
{
    public required CompletionId Id { get; init; }

    public required ChallengeId Challenge { get; init; }

    /// <summary>What the challenge is called in the version that he began with.</summary>
    public required string Name { get; init; }

    /// <summary>The version that he began with; what is asked and paid stay as it says.</summary>
    public required int Version { get; init; }

    /// <summary>The key of the variant whose words he sees; null where nothing was on trial when he began.</summary>
    public required string? Variant { get; init; }

    public required AdvocateId Advocate { get; init; }

    /// <summary>begun, submitted (it waits for staff), returned, completed, rejected, or expired with the challenge.</summary>
    public required CompletionState State { get; init; }

    /// <summary>Since when it stands there.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The stage that is next, from 1; null where nothing is.</summary>
    public required int? NextStage { get; init; }

    /// <summary>Where he stands in line for a place in a beta; null where he waits for none.</summary>
    public required WaitingView? Waiting { get; init; }

    /// <summary>All stages, in their order.</summary>
    public required IReadOnlyList<CompletionStageView> Stages { get; init; }

    /// <summary>The referral that it follows; null where no stage was proved by one.</summary>
    public required ReferralId? Referral { get; init; }

    /// <summary>The address of the advocate's own link, by which the next stage is shared; null where it is of another kind.</summary>
    public required string? ShareUrl { get; init; }

    public required DateTimeOffset BegunAt { get; init; }
}

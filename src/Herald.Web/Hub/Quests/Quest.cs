using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;

namespace Herald.Web.Hub.Quests;

/// <summary>A challenge as one advocate stands to it.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Newest">What it says to who begins now.</param>
/// <param name="Facts">What is known of him as to its beginning.</param>
/// <param name="Obstacle">Why he may not begin now; null where he may.</param>
internal sealed record Quest(Challenge Challenge, ChallengeTerms Newest, GateFacts Facts, Refusal? Obstacle)
{
    /// <summary>The way that is his to go on with, or else his latest; null where he never began.</summary>
    public Completion? Way { get; init; }

    /// <summary>What the version says that the way goes by; the newest where there is none.</summary>
    public required ChallengeTerms Terms { get; init; }

    public required QuestStanding Standing { get; init; }

    /// <summary>How many ways of his are under way beside this one: those of referrals go beside each other.</summary>
    public int Beside { get; init; }

    public ChallengeId Id => Challenge.Id;

    /// <summary>The key of the variant that he sees; null where nothing is on trial.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether it is on trial, and nothing is written down yet of his having seen it.</summary>
    public bool IsNewToHim { get; init; }

    /// <summary>Where he stands in line for a place in a beta; null where he waits for none.</summary>
    public int? InLine { get; init; }

    /// <summary>How far all have come with its shared goal; null where it has none.</summary>
    public SharedProgress? Shared { get; init; }

    /// <summary>When it opens for all, where he may begin it earlier; null where it is open for all, or not for him.</summary>
    public DateTimeOffset? OpensForAllAt { get; init; }

    /// <summary>Whether it is none of his business: for others, and never begun.</summary>
    public bool IsForOthers => Way is null && Obstacle?.Code == "not_in_audience";

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsOver => Standing is QuestStanding.Done or QuestStanding.Rejected or QuestStanding.Expired;

    /// <summary>Until when it is open for him; null for ever.</summary>
    public DateTimeOffset? EndsAt => Standing is QuestStanding.Open or QuestStanding.Locked
        ? Challenge.EndsAt
        : Challenge.EndsAt is { } end && Way?.EndsAt is { } own ? (own > end ? own : end) : null;
}

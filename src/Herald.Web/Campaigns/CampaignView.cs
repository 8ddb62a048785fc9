using Herald.Core.Campaigns;
using Herald.Core.Ids;

namespace Herald.Web.Campaigns;

/// <summary>A campaign as the API shows it.</summary>
internal sealed record CampaignView
{
    public required CampaignId Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? About { get; init; }

    /// <summary>planned, running or over, by its days and by what staff did.</summary>
    public required CampaignState State { get; init; }

    public required DateOnly BeginsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>The day on which staff ended it, the last that counts; null where its period ends it.</summary>
    public required DateOnly? EndedOn { get; init; }

    public required CampaignScope Scope { get; init; }

    /// <summary>The slug of the audience that it is for; null for everybody.</summary>
    public required string? Audience { get; init; }

    public required IReadOnlyList<ChallengeId> Challenges { get; init; }

    public required IReadOnlyList<RuleId> Rules { get; init; }

    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Its goals, in the order of their measures.</summary>
    public required IReadOnlyList<GoalView> Goals { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string ChangedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

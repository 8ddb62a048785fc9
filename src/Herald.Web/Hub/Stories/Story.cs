using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Web.Hub.Stories;

/// <summary>A referral as its advocate is told of it: what happened, what it gave, what comes next.</summary>
public sealed record Story
{
    public required ReferralId Id { get; init; }

    /// <summary>The page that tells all of it.</summary>
    public required string Href { get; init; }

    /// <summary>The friend's name, as far as the advocate may know it.</summary>
    public required string Friend { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Where it stands, as a chip: "In talks".</summary>
    public required string State { get; init; }

    public required string Tone { get; init; }

    /// <summary>Since when it stands there.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What happened, the first first, and last what is yet to come.</summary>
    public required IReadOnlyList<StoryStep> Steps { get; init; }

    /// <summary>What the advocate has of it in all, such as "100 points and $5"; null where nothing yet.</summary>
    public required string? Gained { get; init; }

    /// <summary>The last that happened and what comes next, for where there is room for a few.</summary>
    public IReadOnlyList<StoryStep> Latest =>
        [.. Steps.Where(static step => !step.Pending).TakeLast(2), .. Steps.Where(static step => step.Pending)];
}

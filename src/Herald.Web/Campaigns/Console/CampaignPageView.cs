using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Campaigns.Console;

/// <summary>A campaign as its page shows it.</summary>
public sealed record CampaignPageView
{
    public required CampaignId Id { get; init; }

    public required string Name { get; init; }

    public required string? About { get; init; }

    public required CampaignState State { get; init; }

    /// <summary>From when to when, in words.</summary>
    public required string Period { get; init; }

    /// <summary>Whether staff ended it, so that it can only be cloned.</summary>
    public required bool IsEnded { get; init; }

    public required IReadOnlyList<GoalLine> Goals { get; init; }

    /// <summary>What its days brought so far, each with the way to its rows; empty before it begins.</summary>
    public required IReadOnlyList<BroughtNumber> Brought { get; init; }

    public required IReadOnlyList<MenuItem> Challenges { get; init; }

    public required IReadOnlyList<MenuItem> Rules { get; init; }

    /// <summary>The audience that it is for; null for everybody.</summary>
    public required MenuItem? Audience { get; init; }

    /// <summary>The names by which referrals and links count; null where all of the program counts.</summary>
    public required IReadOnlyList<CountedName>? Names { get; init; }
}

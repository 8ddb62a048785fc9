using Herald.Core.Ids;

namespace Herald.Core.Insights;

/// <summary>What something came by.</summary>
/// <param name="Campaign">The campaign; empty where there is none.</param>
/// <param name="Channel">The channel; empty where there is none.</param>
/// <param name="Link">The link that the friend followed, or whose code he gave; null where it was none, or none is known.</param>
public readonly record struct Origin(string Campaign, string Channel, LinkId? Link)
{
    /// <summary>What came by nothing that has a name.</summary>
    public static Origin None => new("", "", null);

    /// <summary>One from what may have been left out.</summary>
    public static Origin Of(string? campaign, string? channel, LinkId? link = null) => new(campaign ?? "", channel ?? "", link);
}

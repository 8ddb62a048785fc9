using Herald.Web.Badges;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Badges;

/// <summary>The page of one badge.</summary>
public sealed record BadgePageText
{
    public required HubFrame Frame { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string About { get; init; }

    /// <summary>Its picture, in the highest tier that is his or else the first.</summary>
    public required BadgePicture Picture { get; init; }

    /// <summary>Whether it is his in any tier.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Whether it became his within the last days.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Its tiers, the first first.</summary>
    public required IReadOnlyList<BadgeText> Tiers { get; init; }

    /// <summary>Who has it and may be shown, the latest first.</summary>
    public required IReadOnlyList<HolderText> Holders { get; init; }

    /// <summary>"12 members have it."</summary>
    public required string Count { get; init; }
}

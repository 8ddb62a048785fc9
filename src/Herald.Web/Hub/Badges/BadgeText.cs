using Herald.Web.Badges;

namespace Herald.Web.Hub.Badges;

/// <summary>A badge, or a tier of one, as an advocate sees it.</summary>
public sealed record BadgeText
{
    /// <summary>What addresses call it.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is called, with its tier.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, or what staff wrote who gave it.</summary>
    public required string About { get; init; }

    public required BadgePicture Picture { get; init; }

    /// <summary>When it was earned, or what earns it: "Earned on 3 March".</summary>
    public required string Standing { get; init; }

    /// <summary>Whether it is his.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Whether it became his within the last days.</summary>
    public bool IsNew { get; init; }

    /// <summary>How far it is; null where it cannot be counted.</summary>
    public (long Done, long Asked)? Way { get; init; }
}

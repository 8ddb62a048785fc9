using Herald.Web.Hub.Badges;
using Herald.Web.Hub.Start;
using Herald.Web.Hub.Streaks;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Profile;

/// <summary>What stands on the profile's page.</summary>
public sealed record ProfileText
{
    public required HubFrame Frame { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Email { get; init; }

    /// <summary>The program's zone, which holds where the advocate chose none.</summary>
    public required string ProgramZone { get; init; }

    /// <summary>What the program's language calls itself; the program speaks it to who chose none.</summary>
    public required string ProgramLanguage { get; init; }

    /// <summary>A day and a figure as they are written for him now.</summary>
    public required string Sample { get; init; }

    public required IReadOnlyList<OwnLink> Links { get; init; }

    public required IReadOnlyList<KeptFact> Kept { get; init; }

    /// <summary>What he likes to do, where, and what for.</summary>
    public required LikesText Likes { get; init; }

    /// <summary>His weeks in a row.</summary>
    public required StreakText Streak { get; init; }

    /// <summary>His badges; null where the program has none.</summary>
    public required ShelfText? Badges { get; init; }
}

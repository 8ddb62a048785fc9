using Herald.Core.Ids;

namespace Herald.Core.Recognition;

/// <summary>
/// A program's ladder as it was saved once; each change makes the next version, and the newest holds. Earlier ones tell what was asked
/// of those who reached a level then.
/// </summary>
public sealed class LadderVersion
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Version { get; init; }

    /// <summary>Whether levels have to be earned again.</summary>
    public required LevelRenewal Renewal { get; init; }

    /// <summary>Since when they have, over however many versions; null where they have not.</summary>
    public required DateTimeOffset? RenewalSince { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The last advocate who was looked at for a level that this version gives him; null before the first.</summary>
    public AdvocateId? SweptTo { get; set; }

    /// <summary>When all had been looked at; null until then.</summary>
    public DateTimeOffset? SweptAt { get; set; }
}

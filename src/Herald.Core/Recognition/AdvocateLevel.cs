using Herald.Core.Ids;

namespace Herald.Core.Recognition;

/// <summary>
/// That an advocate has reached a level above the first. It is written once, is never taken away, and stays what it was when thresholds
/// rise or points are taken back; where levels are renewed, it says when it was last earned.
/// </summary>
public sealed class AdvocateLevel
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The level's number, from 2 on.</summary>
    public required int Level { get; init; }

    /// <summary>When he reached it for the first time.</summary>
    public required DateTimeOffset ReachedAt { get; init; }

    /// <summary>When he last earned it: first of all, or again by the points of a later year.</summary>
    public required DateTimeOffset EarnedAt { get; set; }
}

using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Climbing;

/// <summary>The level of an advocate and the ladder around it, in words.</summary>
public sealed record LevelText
{
    public required HubFrame Frame { get; init; }

    /// <summary>What his level is called.</summary>
    public required string Name { get; init; }

    /// <summary>How far it is to the next: "760 points to Champion."</summary>
    public required string Ahead { get; init; }

    /// <summary>What counts for the next level, and what it asks for; null at the top.</summary>
    public required (long Counted, long Asked)? Way { get; init; }

    /// <summary>The words of the bar: "1,240 of 2,000 points".</summary>
    public required string? WayText { get; init; }

    /// <summary>Until when it is his, and what renews it; empty where it stays.</summary>
    public required IReadOnlyList<string> Renewal { get; init; }

    /// <summary>"1,240 points".</summary>
    public required string Earned { get; init; }

    /// <summary>The ladder, its top first.</summary>
    public required IReadOnlyList<Rung> Rungs { get; init; }
}

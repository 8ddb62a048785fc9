using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Boards;

/// <summary>What stands on the page of leaderboards.</summary>
public sealed record BoardText
{
    public required HubFrame Frame { get; init; }

    /// <summary>Where the reader stands, in a sentence.</summary>
    public required string Standing { get; init; }

    /// <summary>How he has moved since last week; null where nothing is known of then.</summary>
    public required BoardClimb? Climb { get; init; }

    /// <summary>Who won the last season; null where none is over.</summary>
    public required WonPeriod? Won { get; init; }

    /// <summary>The address of all who won.</summary>
    public required string Winners { get; init; }

    /// <summary>Whether he is left out because he wants to be.</summary>
    public required bool IsOff { get; init; }

    /// <summary>The boards, each of the same period.</summary>
    public required IReadOnlyList<MenuItem> Measures { get; init; }

    /// <summary>The periods, each of the same board.</summary>
    public required IReadOnlyList<MenuItem> Periods { get; init; }

    /// <summary>Everybody, one's own company, and audiences that one belongs to; empty for who belongs to none.</summary>
    public required IReadOnlyList<MenuItem> Circles { get; init; }

    /// <summary>The address of this board and period, as the menus have it.</summary>
    public required string Here { get; init; }

    /// <summary>What is ranked by, as a heading over the scores: "Points".</summary>
    public required string Measure { get; init; }

    /// <summary>"November 2026".</summary>
    public required string Period { get; init; }

    /// <summary>Whether the result is kept and changes no more.</summary>
    public required bool IsKept { get; init; }

    public required IReadOnlyList<BoardRow> Top { get; init; }

    /// <summary>The reader among his neighbours; empty where he is among the first anyway.</summary>
    public required IReadOnlyList<BoardRow> Around { get; init; }

    /// <summary>The address of the period before; null for all time.</summary>
    public required string? Before { get; init; }
}

using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Standings.Console;

/// <summary>What stands on the console's page of leaderboards.</summary>
public sealed record BoardText
{
    /// <summary>The boards, each of the same period and circle.</summary>
    public required IReadOnlyList<MenuItem> Measures { get; init; }

    /// <summary>The periods, each of the same board.</summary>
    public required IReadOnlyList<MenuItem> Periods { get; init; }

    /// <summary>Everybody, and the audiences that have a leaderboard; empty where none has.</summary>
    public required IReadOnlyList<MenuItem> Circles { get; init; }

    /// <summary>The address of this board, as the menus have it.</summary>
    public required string Here { get; init; }

    /// <summary>What is ranked by, as a heading over the scores: "Points".</summary>
    public required string Measure { get; init; }

    /// <summary>"November 2026".</summary>
    public required string Period { get; init; }

    /// <summary>Whether the result is kept and changes no more.</summary>
    public required bool IsKept { get; init; }

    /// <summary>How many advocates are on it.</summary>
    public required int Count { get; init; }

    /// <summary>Whether there are more than are shown.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Those who lead.</summary>
    public required IReadOnlyList<BoardLine> Lines { get; init; }

    /// <summary>Whether it is known how they have moved since last week.</summary>
    public required bool TellsMoves { get; init; }

    /// <summary>The address of the period before; null for all time.</summary>
    public required string? Before { get; init; }

    /// <summary>The same board of all time, among everybody.</summary>
    public required string AllTime { get; init; }

    /// <summary>The last season that was won; null where none was.</summary>
    public required WonTime? Won { get; init; }

    /// <summary>The address of all who won.</summary>
    public required string Winners { get; init; }

    /// <summary>What of the address was not understood.</summary>
    public required FormFaults Wrong { get; init; }
}

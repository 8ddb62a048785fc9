using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Data.Standings;

/// <summary>What an advocate has reached on one board. Who has nothing any more keeps a row with 0, so that nodes hear of it.</summary>
public sealed class BoardScore
{
    public required ProgramId ProgramId { get; init; }

    public required BoardMeasure Measure { get; init; }

    /// <summary>The name of the period (<see cref="BoardPeriod.Name"/>).</summary>
    public required string Period { get; init; }

    public required AdvocateId AdvocateId { get; init; }

    public required long Score { get; init; }

    /// <summary>When the last thing that counts in it happened.</summary>
    public required DateTimeOffset ReachedAt { get; init; }

    /// <summary>The turn of the program in which it was last written (<see cref="BoardTurn"/>).</summary>
    public required long Turn { get; init; }

    /// <summary>His rank when the period's result was kept; null before, and for who was not shown then.</summary>
    public int? Rank { get; init; }

    /// <summary>Where he was listed then, from 1 on; no two share it.</summary>
    public int? Position { get; init; }
}

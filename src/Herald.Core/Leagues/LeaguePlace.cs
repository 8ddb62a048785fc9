using Herald.Core.Ids;

namespace Herald.Core.Leagues;

/// <summary>An advocate's place in a league of one week.</summary>
public sealed class LeaguePlace
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The name of the week.</summary>
    public required string Week { get; init; }

    /// <summary>Who.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The tier that is played in, from 1, the lowest.</summary>
    public required int Tier { get; init; }

    /// <summary>Which league of the tier, from 1.</summary>
    public required int League { get; init; }

    /// <summary>Where he was listed at the end, from 1; null while it runs, and for who was not shown then.</summary>
    public int? Position { get; init; }

    /// <summary>What he had reached by then, in points; null with the position.</summary>
    public long? Score { get; init; }

    /// <summary>What became of it; null while it runs, and for who was not shown then: he keeps his tier.</summary>
    public LeagueMove? Move { get; init; }
}

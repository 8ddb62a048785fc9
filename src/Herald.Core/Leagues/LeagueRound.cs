using Herald.Core.Ids;

namespace Herald.Core.Leagues;

/// <summary>The leagues of a program in one week: drawn once when it begins, settled once when it is over.</summary>
public sealed class LeagueRound
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The name of the week, such as 2026-W47; it is one of the program's zone.</summary>
    public required string Week { get; init; }

    /// <summary>How many tiers are played, 1 to <see cref="LeagueRules.TiersMax"/>.</summary>
    public required int Tiers { get; init; }

    /// <summary>When it was drawn.</summary>
    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>When it was settled; null while it runs.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}

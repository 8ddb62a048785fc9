using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Leagues;

/// <summary>What stands on the page of the league.</summary>
public sealed record LeagueText
{
    public required HubFrame Frame { get; init; }

    /// <summary>"Silver"; null for who plays in none.</summary>
    public required string? Name { get; init; }

    /// <summary>Where he stands, or why he plays in none.</summary>
    public required string Standing { get; init; }

    /// <summary>When it ends, and what then happens; empty for who plays in none.</summary>
    public required IReadOnlyList<string> Ahead { get; init; }

    /// <summary>What the scores count, as a heading.</summary>
    public required string Measure { get; init; }

    public required IReadOnlyList<LeagueLine> Lines { get; init; }

    /// <summary>The weeks that are over, the last first.</summary>
    public required IReadOnlyList<PastLeague> Past { get; init; }
}

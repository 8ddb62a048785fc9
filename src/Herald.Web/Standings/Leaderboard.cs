using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>A board as it is shown: who leads, and where one is among his neighbours.</summary>
internal sealed record Leaderboard(BoardMeasure Measure, BoardPeriod Period)
{
    /// <summary>The company whose advocates alone are on it; null for everybody.</summary>
    public AccountId? Account { get; init; }

    /// <summary>The audience whose members alone are on it, by its slug; null for everybody.</summary>
    public string? Audience { get; init; }

    /// <summary>When its result was kept; null while it is live.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>How many are on it.</summary>
    public required int Count { get; init; }

    /// <summary>The first hundred.</summary>
    public required IReadOnlyList<NamedPlace> Top { get; init; }

    /// <summary>The one who was asked for; null where he is not on it.</summary>
    public RankedAdvocate? Own { get; init; }

    /// <summary>
    /// His rank when this week began, or in the week before where the board is this week's; null where he had none, and where the board
    /// has not run so long.
    /// </summary>
    public int? RankBefore { get; init; }

    /// <summary>The same of those who lead, without who had none; null where nothing is known, and where it was not asked for.</summary>
    public IReadOnlyDictionary<AdvocateId, int>? RanksBefore { get; init; }

    /// <summary>He and his neighbours; null where nobody was asked for.</summary>
    public IReadOnlyList<NamedPlace>? Around { get; init; }
}

using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>What was found on a board, before names are looked up.</summary>
internal sealed record FoundPlaces
{
    public required int Count { get; init; }

    public required IReadOnlyList<RankedAdvocate> Top { get; init; }

    public required RankedAdvocate? Own { get; init; }

    public required IReadOnlyList<RankedAdvocate>? Around { get; init; }

    /// <summary>The rank of the one who was asked for before; null where there was none, or where it is not asked.</summary>
    public int? RankBefore { get; init; }
}

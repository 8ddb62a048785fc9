using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>What was found on a board, before names are looked up.</summary>
internal sealed record FoundPlaces
{
    public required int Count { get; init; }

    public required IReadOnlyList<RankedAdvocate> Top { get; init; }

    public required RankedAdvocate? Own { get; init; }

    public required IReadOnlyList<RankedAdvocate>? Around { get; init; }

    /// <summary>
    /// The ranks before of those whose are asked for, without who had none; null where nothing is known, and where nobody's is asked for.
    /// </summary>
    public IReadOnlyDictionary<AdvocateId, int>? RanksBefore { get; init; }
}

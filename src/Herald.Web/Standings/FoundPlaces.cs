using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>What was found on a board, before names are looked up.</summary>
internal sealed record FoundPlaces
{
    public required int Count { get; init; }

    public required IReadOnlyList<RankedAdvocate> Top { get; init; }

    public required RankedAdvocate? Own { get; init; }

    public required IReadOnlyList<RankedAdvocate>? Around { get; init; }
}

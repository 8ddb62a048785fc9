using Herald.Core.Ids;

namespace Herald.Web.Asks;

/// <summary>How often an advocate was asked of late, and whether he may be now.</summary>
internal sealed record AsksView
{
    public required AdvocateId Advocate { get; init; }

    /// <summary>How often the program allows within any seven days.</summary>
    public required int PerWeek { get; init; }

    /// <summary>How often he was asked within the last seven days.</summary>
    public required int Used { get; init; }

    /// <summary>Whether he may be asked now.</summary>
    public required bool MayBeAsked { get; init; }

    /// <summary>Why not, as a sentence; null where he may.</summary>
    public required string? WhyNot { get; init; }

    /// <summary>What staff said, whether it still holds or not; null where they said nothing.</summary>
    public required RespiteView? Respite { get; init; }

    /// <summary>What he was asked for in the last four weeks, the newest first; at most 200.</summary>
    public required IReadOnlyList<AskView> Asks { get; init; }

    public static AsksView Of(AdvocateId advocate, AskStanding standing) => new()
    {
        Advocate = advocate,
        PerWeek = standing.Budget.PerWeek,
        Used = standing.Budget.Used,
        MayBeAsked = standing.Obstacle is null,
        WhyNot = standing.Obstacle?.Message,
        Respite = standing.Respite is { } respite ? RespiteView.Of(respite) : null,
        Asks = [.. standing.Latest.Select(AskView.Of)],
    };
}

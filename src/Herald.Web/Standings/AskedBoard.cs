using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>Which board somebody asks for.</summary>
internal sealed record AskedBoard(BoardMeasure Measure, AskedPeriod Period)
{
    /// <summary>Whose rank and neighbours are asked for; null for nobody's.</summary>
    public AdvocateId? Around { get; init; }

    /// <summary>Whether it is to be told of each who leads what his rank was before.</summary>
    public bool WithClimbs { get; init; }

    /// <summary>The company whose advocates alone are on it; null for everybody.</summary>
    public AccountId? Account { get; init; }

    /// <summary>The audience whose members alone are on it, by its slug; null for everybody. Not together with a company.</summary>
    public string? Audience { get; init; }

    /// <summary>Whose ranks before are asked for, where these lead; each once.</summary>
    public IReadOnlyCollection<AdvocateId> Climbers(IReadOnlyList<RankedAdvocate> top)
    {
        var climbers = WithClimbs ? top.Select(static place => place.Advocate).ToHashSet() : [];
        if (Around is { } own)
            climbers.Add(own);
        return climbers;
    }
}

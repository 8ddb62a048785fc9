namespace Herald.Web.Demo;

/// <summary>What goes on from July 2013 until today, as demo/later.json describes it.</summary>
internal sealed record LaterPattern
{
    public required DateOnly From { get; init; }

    public required int Seed { get; init; }

    /// <summary>How much goes on in the months that it counts, the earliest first.</summary>
    public required IReadOnlyList<Pace> Paces { get; init; }

    /// <summary>How many of the advocates share links.</summary>
    public required int SharingAdvocates { get; init; }

    public required IReadOnlyList<string> Introductions { get; init; }

    /// <summary>How referrals go; the shares sum to 100.</summary>
    public required IReadOnlyList<End> Ends { get; init; }

    /// <summary>The fewest and the most days that a stage takes.</summary>
    public required IReadOnlyDictionary<string, int[]> Days { get; init; }

    public required IReadOnlyDictionary<string, string[]> Reasons { get; init; }

    /// <summary>What deals are worth, in minor units.</summary>
    public required IReadOnlyList<long> Deals { get; init; }

    /// <summary>What orders are worth, in minor units.</summary>
    public required IReadOnlyList<long> Orders { get; init; }

    /// <summary>Of a hundred who sign up by a code so many buy.</summary>
    public required int BuysPercent { get; init; }

    public required FirstDay Visitors { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public required Names Friends { get; init; }

    internal sealed record Pace(DateOnly From, int EveryMonths, int Referrals, int Orders);

    internal sealed record End(int Share, IReadOnlyList<string> Stages);

    /// <summary>Who comes by link on the day on which the demo is loaded: those who buy are among those who sign up.</summary>
    internal sealed record FirstDay(int Looking, int SigningUp, int Buying, int ReturningTheOrder);

    internal sealed record Names(IReadOnlyList<string> GivenNames, IReadOnlyList<string> FamilyNames, IReadOnlyList<string> Companies);
}

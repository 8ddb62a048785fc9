namespace Herald.Web.Hub.Purse;

/// <summary>What the advocate has, in words.</summary>
public sealed record PurseText
{
    /// <summary>Points that he may spend: "1,240".</summary>
    public required string Points { get; init; }

    /// <summary>What the program calls them.</summary>
    public required string PointsName { get; init; }

    /// <summary>Further amounts that are his, one for each currency: "$12.50".</summary>
    public required IReadOnlyList<string> Money { get; init; }

    /// <summary>What waits in all: "32,000 points and $5"; null where nothing does.</summary>
    public required string? PendingSum { get; init; }

    /// <summary>What waits, the next to be released first.</summary>
    public required IReadOnlyList<PendingText> Pending { get; init; }

    /// <summary>What he owes, and how it is paid; null where he owes nothing.</summary>
    public required string? Debt { get; init; }

    /// <summary>All that he has earned so far and that was not taken back; null where nothing.</summary>
    public required string? EarnedTotal { get; init; }
}

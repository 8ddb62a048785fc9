using Herald.Core.Ids;
using Herald.Core.Insights;

namespace Herald.Data.Insights;

/// <summary>One total of one day, in the program's time zone as it was when the fact was read.</summary>
public sealed class InsightDay
{
    public required ProgramId ProgramId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Empty for facts without a campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Empty for facts without a channel.</summary>
    public required string Channel { get; init; }

    public required Measure Measure { get; init; }

    public required long Count { get; init; }

    /// <summary>Points, or minor units of the program's currency.</summary>
    public required long Amount { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>How many clicks came on one of the program's days by the links of one campaign and channel.</summary>
public sealed class ClickDay
{
    public required ProgramId ProgramId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Empty for links without a campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Empty for links without a channel.</summary>
    public required string Channel { get; init; }

    public required long Count { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>How many clicks came within one hour of the program's clock by the links of one campaign and channel.</summary>
public sealed class ClickHour
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>Empty for links without a campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Empty for links without a channel.</summary>
    public required string Channel { get; init; }

    public required long Count { get; init; }
}

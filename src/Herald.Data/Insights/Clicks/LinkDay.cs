using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>How many clicks came on one of the program's days by one link.</summary>
public sealed class LinkDay
{
    public required ProgramId ProgramId { get; init; }

    public required DateOnly Day { get; init; }

    public required LinkId LinkId { get; init; }

    public required long Count { get; init; }
}

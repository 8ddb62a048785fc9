using Herald.Core.Ids;

namespace Herald.Data.Insights;

/// <summary>What came of one link's friends on one day, in the program's time zone as it was when the facts were read.</summary>
public sealed class LinkInsight
{
    public required ProgramId ProgramId { get; init; }

    public required DateOnly Day { get; init; }

    public required LinkId LinkId { get; init; }

    public required long Leads { get; init; }

    public required long Qualified { get; init; }

    public required long Opportunities { get; init; }

    public required long Won { get; init; }

    /// <summary>Minor units of the program's currency.</summary>
    public required long Pipeline { get; init; }

    /// <summary>Minor units of the program's currency.</summary>
    public required long Closed { get; init; }
}

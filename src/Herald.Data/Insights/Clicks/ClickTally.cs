using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// How many clicks of one program a batch held, by link and quarter of an hour. It is written with them and gone once it is in the totals.
/// </summary>
public sealed class ClickTally
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>That of the first click in it.</summary>
    public required ClickId Id { get; init; }

    /// <summary>As <see cref="TalliedClicks"/> writes them.</summary>
    public required byte[] Counts { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Data.Insights.Clicks;

/// <summary>In which zone the totals of a program's clicks are kept, and which of its days are still to be counted anew.</summary>
public sealed record ClickRecount
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>The zone whose days and hours the totals are of; the program's own, until that is changed.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Counts what was done here, so that of two who count anew one gives way.</summary>
    public required long Turn { get; init; }

    /// <summary>The day that is counted next, on the way back to <see cref="LastDay"/>; null where none is left.</summary>
    public required DateOnly? NextDay { get; init; }

    public required DateOnly? LastDay { get; init; }

    /// <summary>Clicks from before are gone: totals of days that began before stay as they are. Null where all are kept.</summary>
    public required DateTimeOffset? KeptSince { get; init; }
}

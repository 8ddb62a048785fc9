namespace Herald.Core.Conversions;

/// <summary>
/// The order of events by their happening, not by their arrival: by instant, then by what makes sense, then by the company's own id,
/// so that any order of arrival gives the same story.
/// </summary>
public sealed class EventOrder : IComparer<ReportedEvent>
{
    private EventOrder()
    {
    }

    /// <summary>The one order.</summary>
    public static EventOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(ReportedEvent? x, ReportedEvent? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byTime = x.OccurredAt.CompareTo(y.OccurredAt);
        if (byTime != 0)
            return byTime;
        var byType = EventTypes.Order(x.Type).CompareTo(EventTypes.Order(y.Type));
        return byType != 0 ? byType : string.CompareOrdinal(x.ExternalId, y.ExternalId);
    }
}

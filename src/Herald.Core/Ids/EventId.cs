namespace Herald.Core.Ids;

/// <summary>The id of an event that the company's systems reported; prints as <c>evt_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct EventId(Guid Value) : IEntityId<EventId>, IComparable<EventId>
{
    /// <inheritdoc/>
    public static string Prefix => "evt";

    /// <inheritdoc/>
    public static EventId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EventId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(EventId left, EventId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(EventId left, EventId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(EventId left, EventId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(EventId left, EventId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a hand-over; prints as <c>hnd_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct HandOverId(Guid Value) : IEntityId<HandOverId>, IComparable<HandOverId>
{
    /// <inheritdoc/>
    public static string Prefix => "hnd";

    /// <inheritdoc/>
    public static HandOverId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(HandOverId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(HandOverId left, HandOverId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(HandOverId left, HandOverId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(HandOverId left, HandOverId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(HandOverId left, HandOverId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

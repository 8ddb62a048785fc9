namespace Herald.Core.Ids;

/// <summary>The id of a shout-out; prints as <c>sht_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ShoutOutId(Guid Value) : IEntityId<ShoutOutId>, IComparable<ShoutOutId>
{
    /// <inheritdoc/>
    public static string Prefix => "sht";

    /// <inheritdoc/>
    public static ShoutOutId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ShoutOutId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ShoutOutId left, ShoutOutId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ShoutOutId left, ShoutOutId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ShoutOutId left, ShoutOutId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ShoutOutId left, ShoutOutId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of an honour; prints as <c>hnr_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct HonourId(Guid Value) : IEntityId<HonourId>, IComparable<HonourId>
{
    /// <inheritdoc/>
    public static string Prefix => "hnr";

    /// <inheritdoc/>
    public static HonourId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(HonourId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(HonourId left, HonourId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(HonourId left, HonourId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(HonourId left, HonourId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(HonourId left, HonourId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

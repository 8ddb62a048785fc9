namespace Herald.Core.Ids;

/// <summary>The id of an API key; prints as <c>key_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct KeyId(Guid Value) : IEntityId<KeyId>, IComparable<KeyId>
{
    /// <inheritdoc/>
    public static string Prefix => "key";

    /// <inheritdoc/>
    public static KeyId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(KeyId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(KeyId left, KeyId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(KeyId left, KeyId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(KeyId left, KeyId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(KeyId left, KeyId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

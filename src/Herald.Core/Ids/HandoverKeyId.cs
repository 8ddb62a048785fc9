namespace Herald.Core.Ids;

/// <summary>The id of a hand-over key; prints as <c>hok_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct HandoverKeyId(Guid Value) : IEntityId<HandoverKeyId>, IComparable<HandoverKeyId>
{
    /// <inheritdoc/>
    public static string Prefix => "hok";

    /// <inheritdoc/>
    public static HandoverKeyId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(HandoverKeyId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(HandoverKeyId left, HandoverKeyId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(HandoverKeyId left, HandoverKeyId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(HandoverKeyId left, HandoverKeyId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(HandoverKeyId left, HandoverKeyId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

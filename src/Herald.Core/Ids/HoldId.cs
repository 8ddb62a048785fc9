namespace Herald.Core.Ids;

/// <summary>The id of a hold on a wallet; prints as <c>hld_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct HoldId(Guid Value) : IEntityId<HoldId>, IComparable<HoldId>
{
    /// <inheritdoc/>
    public static string Prefix => "hld";

    /// <inheritdoc/>
    public static HoldId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(HoldId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(HoldId left, HoldId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(HoldId left, HoldId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(HoldId left, HoldId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(HoldId left, HoldId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

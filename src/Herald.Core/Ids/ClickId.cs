namespace Herald.Core.Ids;

/// <summary>The id of a click; prints as <c>clk_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ClickId(Guid Value) : IEntityId<ClickId>, IComparable<ClickId>
{
    /// <inheritdoc/>
    public static string Prefix => "clk";

    /// <inheritdoc/>
    public static ClickId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ClickId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ClickId left, ClickId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ClickId left, ClickId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ClickId left, ClickId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ClickId left, ClickId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

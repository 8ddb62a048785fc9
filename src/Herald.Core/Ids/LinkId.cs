namespace Herald.Core.Ids;

/// <summary>The id of a link; prints as <c>lnk_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct LinkId(Guid Value) : IEntityId<LinkId>, IComparable<LinkId>
{
    /// <inheritdoc/>
    public static string Prefix => "lnk";

    /// <inheritdoc/>
    public static LinkId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(LinkId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(LinkId left, LinkId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(LinkId left, LinkId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(LinkId left, LinkId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(LinkId left, LinkId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a badge; prints as <c>bdg_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct BadgeId(Guid Value) : IEntityId<BadgeId>, IComparable<BadgeId>
{
    /// <inheritdoc/>
    public static string Prefix => "bdg";

    /// <inheritdoc/>
    public static BadgeId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BadgeId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(BadgeId left, BadgeId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(BadgeId left, BadgeId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(BadgeId left, BadgeId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(BadgeId left, BadgeId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

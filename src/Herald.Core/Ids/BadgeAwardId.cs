namespace Herald.Core.Ids;

/// <summary>The id of what an advocate earned of a badge; prints as <c>baw_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct BadgeAwardId(Guid Value) : IEntityId<BadgeAwardId>, IComparable<BadgeAwardId>
{
    /// <inheritdoc/>
    public static string Prefix => "baw";

    /// <inheritdoc/>
    public static BadgeAwardId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BadgeAwardId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(BadgeAwardId left, BadgeAwardId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(BadgeAwardId left, BadgeAwardId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(BadgeAwardId left, BadgeAwardId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(BadgeAwardId left, BadgeAwardId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

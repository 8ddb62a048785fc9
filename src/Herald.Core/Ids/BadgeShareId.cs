namespace Herald.Core.Ids;

/// <summary>
/// The id of a badge that its owner shows outside; prints as <c>bsh_…</c>. It is in the address of a page that whoever has it may read,
/// so that all its bits are random and none tells when it was made.
/// </summary>
/// <param name="Value">128 random bits.</param>
public readonly record struct BadgeShareId(Guid Value) : IEntityId<BadgeShareId>, IComparable<BadgeShareId>
{
    /// <inheritdoc/>
    public static string Prefix => "bsh";

    /// <inheritdoc/>
    public static BadgeShareId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BadgeShareId other) => Value.CompareTo(other.Value);

    /// <summary>Before the other in the order of the bits.</summary>
    public static bool operator <(BadgeShareId left, BadgeShareId right) => left.CompareTo(right) < 0;

    /// <summary>Behind the other in the order of the bits.</summary>
    public static bool operator >(BadgeShareId left, BadgeShareId right) => left.CompareTo(right) > 0;

    /// <summary>Before the other, or the same.</summary>
    public static bool operator <=(BadgeShareId left, BadgeShareId right) => left.CompareTo(right) <= 0;

    /// <summary>Behind the other, or the same.</summary>
    public static bool operator >=(BadgeShareId left, BadgeShareId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a bonus; prints as <c>bon_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct BonusId(Guid Value) : IEntityId<BonusId>, IComparable<BonusId>
{
    /// <inheritdoc/>
    public static string Prefix => "bon";

    /// <inheritdoc/>
    public static BonusId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BonusId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(BonusId left, BonusId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(BonusId left, BonusId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(BonusId left, BonusId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(BonusId left, BonusId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

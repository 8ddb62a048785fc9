namespace Herald.Core.Ids;

/// <summary>The id of an earning; prints as <c>ern_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct EarningId(Guid Value) : IEntityId<EarningId>, IComparable<EarningId>
{
    /// <inheritdoc/>
    public static string Prefix => "ern";

    /// <inheritdoc/>
    public static EarningId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EarningId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(EarningId left, EarningId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(EarningId left, EarningId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(EarningId left, EarningId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(EarningId left, EarningId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

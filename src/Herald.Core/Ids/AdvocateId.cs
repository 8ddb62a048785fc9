namespace Herald.Core.Ids;

/// <summary>The id of an advocate; prints as <c>adv_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct AdvocateId(Guid Value) : IEntityId<AdvocateId>, IComparable<AdvocateId>
{
    /// <inheritdoc/>
    public static string Prefix => "adv";

    /// <inheritdoc/>
    public static AdvocateId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AdvocateId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(AdvocateId left, AdvocateId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(AdvocateId left, AdvocateId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(AdvocateId left, AdvocateId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(AdvocateId left, AdvocateId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

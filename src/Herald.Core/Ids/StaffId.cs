namespace Herald.Core.Ids;

/// <summary>The id of a member of staff, in the whole installation; prints as <c>usr_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct StaffId(Guid Value) : IEntityId<StaffId>, IComparable<StaffId>
{
    /// <inheritdoc/>
    public static string Prefix => "usr";

    /// <inheritdoc/>
    public static StaffId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(StaffId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(StaffId left, StaffId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(StaffId left, StaffId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(StaffId left, StaffId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(StaffId left, StaffId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

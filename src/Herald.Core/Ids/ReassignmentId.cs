namespace Herald.Core.Ids;

/// <summary>The id of a reassignment; prints as <c>rea_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ReassignmentId(Guid Value) : IEntityId<ReassignmentId>, IComparable<ReassignmentId>
{
    /// <inheritdoc/>
    public static string Prefix => "rea";

    /// <inheritdoc/>
    public static ReassignmentId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReassignmentId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ReassignmentId left, ReassignmentId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ReassignmentId left, ReassignmentId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ReassignmentId left, ReassignmentId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ReassignmentId left, ReassignmentId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

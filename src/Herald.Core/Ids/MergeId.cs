namespace Herald.Core.Ids;

/// <summary>The id of a merge; prints as <c>mrg_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct MergeId(Guid Value) : IEntityId<MergeId>, IComparable<MergeId>
{
    /// <inheritdoc/>
    public static string Prefix => "mrg";

    /// <inheritdoc/>
    public static MergeId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(MergeId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(MergeId left, MergeId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(MergeId left, MergeId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(MergeId left, MergeId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(MergeId left, MergeId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

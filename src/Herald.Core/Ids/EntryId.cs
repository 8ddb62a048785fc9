namespace Herald.Core.Ids;

/// <summary>The id of an entry in the books; prints as <c>ent_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct EntryId(Guid Value) : IEntityId<EntryId>, IComparable<EntryId>
{
    /// <inheritdoc/>
    public static string Prefix => "ent";

    /// <inheritdoc/>
    public static EntryId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EntryId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(EntryId left, EntryId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(EntryId left, EntryId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(EntryId left, EntryId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(EntryId left, EntryId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

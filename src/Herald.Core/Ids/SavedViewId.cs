namespace Herald.Core.Ids;

/// <summary>The id of a saved view; prints as <c>viw_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct SavedViewId(Guid Value) : IEntityId<SavedViewId>, IComparable<SavedViewId>
{
    /// <inheritdoc/>
    public static string Prefix => "viw";

    /// <inheritdoc/>
    public static SavedViewId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SavedViewId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(SavedViewId left, SavedViewId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(SavedViewId left, SavedViewId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(SavedViewId left, SavedViewId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(SavedViewId left, SavedViewId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of an import; prints as <c>imp_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ImportId(Guid Value) : IEntityId<ImportId>, IComparable<ImportId>
{
    /// <inheritdoc/>
    public static string Prefix => "imp";

    /// <inheritdoc/>
    public static ImportId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ImportId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ImportId left, ImportId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ImportId left, ImportId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ImportId left, ImportId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ImportId left, ImportId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

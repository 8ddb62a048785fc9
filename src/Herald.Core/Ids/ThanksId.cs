namespace Herald.Core.Ids;

/// <summary>The id of thanks; prints as <c>thk_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ThanksId(Guid Value) : IEntityId<ThanksId>, IComparable<ThanksId>
{
    /// <inheritdoc/>
    public static string Prefix => "thk";

    /// <inheritdoc/>
    public static ThanksId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ThanksId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ThanksId left, ThanksId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ThanksId left, ThanksId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ThanksId left, ThanksId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ThanksId left, ThanksId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

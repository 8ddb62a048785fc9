namespace Herald.Core.Ids;

/// <summary>The id of a picture; prints as <c>pic_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct PictureId(Guid Value) : IEntityId<PictureId>, IComparable<PictureId>
{
    /// <inheritdoc/>
    public static string Prefix => "pic";

    /// <inheritdoc/>
    public static PictureId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PictureId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(PictureId left, PictureId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(PictureId left, PictureId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(PictureId left, PictureId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(PictureId left, PictureId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a friend; prints as <c>frd_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct FriendId(Guid Value) : IEntityId<FriendId>, IComparable<FriendId>
{
    /// <inheritdoc/>
    public static string Prefix => "frd";

    /// <inheritdoc/>
    public static FriendId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(FriendId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(FriendId left, FriendId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(FriendId left, FriendId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(FriendId left, FriendId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(FriendId left, FriendId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a notification; prints as <c>ntf_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct NotificationId(Guid Value) : IEntityId<NotificationId>, IComparable<NotificationId>
{
    /// <inheritdoc/>
    public static string Prefix => "ntf";

    /// <inheritdoc/>
    public static NotificationId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(NotificationId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(NotificationId left, NotificationId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(NotificationId left, NotificationId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(NotificationId left, NotificationId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(NotificationId left, NotificationId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

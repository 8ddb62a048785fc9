namespace Herald.Core.Ids;

/// <summary>The id of an activity; prints as <c>act_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ActivityId(Guid Value) : IEntityId<ActivityId>, IComparable<ActivityId>
{
    /// <inheritdoc/>
    public static string Prefix => "act";

    /// <inheritdoc/>
    public static ActivityId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ActivityId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ActivityId left, ActivityId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ActivityId left, ActivityId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ActivityId left, ActivityId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ActivityId left, ActivityId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

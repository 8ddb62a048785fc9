namespace Herald.Core.Ids;

/// <summary>The id of a message in a thread; prints as <c>msg_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ThreadMessageId(Guid Value) : IEntityId<ThreadMessageId>, IComparable<ThreadMessageId>
{
    /// <inheritdoc/>
    public static string Prefix => "msg";

    /// <inheritdoc/>
    public static ThreadMessageId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ThreadMessageId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ThreadMessageId left, ThreadMessageId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ThreadMessageId left, ThreadMessageId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ThreadMessageId left, ThreadMessageId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ThreadMessageId left, ThreadMessageId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of an ask; prints as <c>ask_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct AskId(Guid Value) : IEntityId<AskId>, IComparable<AskId>
{
    /// <inheritdoc/>
    public static string Prefix => "ask";

    /// <inheritdoc/>
    public static AskId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AskId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(AskId left, AskId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(AskId left, AskId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(AskId left, AskId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(AskId left, AskId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

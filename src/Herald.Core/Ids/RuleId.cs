namespace Herald.Core.Ids;

/// <summary>The id of a reward rule; prints as <c>rul_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct RuleId(Guid Value) : IEntityId<RuleId>, IComparable<RuleId>
{
    /// <inheritdoc/>
    public static string Prefix => "rul";

    /// <inheritdoc/>
    public static RuleId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RuleId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(RuleId left, RuleId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(RuleId left, RuleId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(RuleId left, RuleId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(RuleId left, RuleId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a completion, one advocate's way through a challenge; prints as <c>cmp_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct CompletionId(Guid Value) : IEntityId<CompletionId>, IComparable<CompletionId>
{
    /// <inheritdoc/>
    public static string Prefix => "cmp";

    /// <inheritdoc/>
    public static CompletionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CompletionId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(CompletionId left, CompletionId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(CompletionId left, CompletionId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(CompletionId left, CompletionId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(CompletionId left, CompletionId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

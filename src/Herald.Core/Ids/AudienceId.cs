namespace Herald.Core.Ids;

/// <summary>The id of an audience; prints as <c>aud_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct AudienceId(Guid Value) : IEntityId<AudienceId>, IComparable<AudienceId>
{
    /// <inheritdoc/>
    public static string Prefix => "aud";

    /// <inheritdoc/>
    public static AudienceId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AudienceId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(AudienceId left, AudienceId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(AudienceId left, AudienceId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(AudienceId left, AudienceId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(AudienceId left, AudienceId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

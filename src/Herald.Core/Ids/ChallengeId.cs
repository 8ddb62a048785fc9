namespace Herald.Core.Ids;

/// <summary>The id of a challenge; prints as <c>chl_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ChallengeId(Guid Value) : IEntityId<ChallengeId>, IComparable<ChallengeId>
{
    /// <inheritdoc/>
    public static string Prefix => "chl";

    /// <inheritdoc/>
    public static ChallengeId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ChallengeId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ChallengeId left, ChallengeId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ChallengeId left, ChallengeId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ChallengeId left, ChallengeId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ChallengeId left, ChallengeId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a referral; prints as <c>ref_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ReferralId(Guid Value) : IEntityId<ReferralId>, IComparable<ReferralId>
{
    /// <inheritdoc/>
    public static string Prefix => "ref";

    /// <inheritdoc/>
    public static ReferralId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReferralId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ReferralId left, ReferralId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ReferralId left, ReferralId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ReferralId left, ReferralId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ReferralId left, ReferralId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a round of invitations; prints as <c>ivr_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct InvitationRoundId(Guid Value) : IEntityId<InvitationRoundId>, IComparable<InvitationRoundId>
{
    /// <inheritdoc/>
    public static string Prefix => "ivr";

    /// <inheritdoc/>
    public static InvitationRoundId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(InvitationRoundId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(InvitationRoundId left, InvitationRoundId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(InvitationRoundId left, InvitationRoundId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(InvitationRoundId left, InvitationRoundId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(InvitationRoundId left, InvitationRoundId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

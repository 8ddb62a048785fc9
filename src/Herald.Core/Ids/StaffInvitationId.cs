namespace Herald.Core.Ids;

/// <summary>The id of an invitation to staff; prints as <c>sin_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct StaffInvitationId(Guid Value) : IEntityId<StaffInvitationId>, IComparable<StaffInvitationId>
{
    /// <inheritdoc/>
    public static string Prefix => "sin";

    /// <inheritdoc/>
    public static StaffInvitationId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(StaffInvitationId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(StaffInvitationId left, StaffInvitationId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(StaffInvitationId left, StaffInvitationId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(StaffInvitationId left, StaffInvitationId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(StaffInvitationId left, StaffInvitationId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

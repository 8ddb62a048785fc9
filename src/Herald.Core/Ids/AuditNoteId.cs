namespace Herald.Core.Ids;

/// <summary>The id of a note in the audit log; prints as <c>log_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct AuditNoteId(Guid Value) : IEntityId<AuditNoteId>, IComparable<AuditNoteId>
{
    /// <inheritdoc/>
    public static string Prefix => "log";

    /// <inheritdoc/>
    public static AuditNoteId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AuditNoteId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(AuditNoteId left, AuditNoteId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(AuditNoteId left, AuditNoteId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(AuditNoteId left, AuditNoteId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(AuditNoteId left, AuditNoteId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a mail; prints as <c>eml_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct MailId(Guid Value) : IEntityId<MailId>, IComparable<MailId>
{
    /// <inheritdoc/>
    public static string Prefix => "eml";

    /// <inheritdoc/>
    public static MailId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(MailId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(MailId left, MailId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(MailId left, MailId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(MailId left, MailId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(MailId left, MailId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

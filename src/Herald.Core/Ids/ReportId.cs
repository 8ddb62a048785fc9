namespace Herald.Core.Ids;

/// <summary>The id of a stage report; prints as <c>rep_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ReportId(Guid Value) : IEntityId<ReportId>, IComparable<ReportId>
{
    /// <inheritdoc/>
    public static string Prefix => "rep";

    /// <inheritdoc/>
    public static ReportId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ReportId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ReportId left, ReportId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ReportId left, ReportId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ReportId left, ReportId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ReportId left, ReportId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

namespace Herald.Core.Ids;

/// <summary>The id of a program; prints as <c>prg_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct ProgramId(Guid Value) : IEntityId<ProgramId>, IComparable<ProgramId>
{
    /// <inheritdoc/>
    public static string Prefix => "prg";

    /// <inheritdoc/>
    public static ProgramId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ProgramId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(ProgramId left, ProgramId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(ProgramId left, ProgramId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(ProgramId left, ProgramId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(ProgramId left, ProgramId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}

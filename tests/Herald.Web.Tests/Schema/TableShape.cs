namespace Herald.Web.Tests.Schema;

/// <summary>A table as the store has it: columns by name, and keys as their columns in order.</summary>
internal sealed class TableShape
{
    public Dictionary<string, ColumnShape> Columns { get; } = new(StringComparer.Ordinal);

    public string? PrimaryKey { get; set; }

    /// <summary>Unique constraints and unique indexes; partial ones say so.</summary>
    public SortedSet<string> Uniques { get; } = new(StringComparer.Ordinal);
}

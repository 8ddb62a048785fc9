using Herald.Core.Ids;

namespace Herald.Data.Merging;

/// <summary>Something that came along with a merge, and goes back with it.</summary>
public sealed class MergedRow
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The merge.</summary>
    public required MergeId MergeId { get; init; }

    /// <summary>What it is, such as "links".</summary>
    public required string Place { get; init; }

    /// <summary>Its bare id.</summary>
    public required Guid RowId { get; init; }
}

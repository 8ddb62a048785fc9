using Herald.Core.Ids;

namespace Herald.Data.Imports;

/// <summary>A row of an import that was refused.</summary>
public sealed class RefusedRow
{
    public required ProgramId ProgramId { get; init; }

    public required ImportId ImportId { get; init; }

    /// <summary>The row, as a spreadsheet counts.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Why, in words, column by column.</summary>
    public required string Reason { get; init; }

    /// <summary>What stood in it.</summary>
    public required IReadOnlyList<string> Cells { get; init; }
}

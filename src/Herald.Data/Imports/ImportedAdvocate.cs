using Herald.Core.Ids;

namespace Herald.Data.Imports;

/// <summary>Whom a row of an import was about, so that a second row about him is noticed.</summary>
public sealed class ImportedAdvocate
{
    public required ProgramId ProgramId { get; init; }

    public required ImportId ImportId { get; init; }

    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The row, as a spreadsheet counts.</summary>
    public required int RowNumber { get; init; }
}

using Herald.Core.Ids;

namespace Herald.Data.Imports;

/// <summary>A part of a file that is imported. All have the same length but the last; they go as the import moves on.</summary>
public sealed class ImportPart
{
    /// <summary>The length of a part.</summary>
    public const int Length = 64 * 1024;

    public required ProgramId ProgramId { get; init; }

    public required ImportId ImportId { get; init; }

    /// <summary>Its place among the parts, from 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

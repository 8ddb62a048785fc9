using Herald.Core.Ids;

namespace Herald.Core.Imports;

/// <summary>
/// A file of people that become advocates row by row. Its place in the file moves in the transaction in which the rows before that place
/// take effect, so that it goes on after a crash where it was.
/// </summary>
public sealed class Import
{
    /// <summary>Columns of a file.</summary>
    public const int ColumnsMax = 100;

    /// <summary>Characters of a file's name that are kept.</summary>
    public const int FileNameMax = 200;

    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required ImportId Id { get; init; }

    /// <summary>What the file is called where it came from.</summary>
    public required string FileName { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImportState State { get; set; }

    /// <summary>The length of the file.</summary>
    public required long Bytes { get; set; }

    /// <summary>The place in the file, in bytes, up to which rows have taken effect or were refused.</summary>
    public required long Position { get; set; }

    /// <summary>The number of the last row before that place, as a spreadsheet counts: the heading is row 1.</summary>
    public required int LastRow { get; set; }

    /// <summary>What stands between cells: a comma, a semicolon or a tab.</summary>
    public required string Delimiter { get; set; }

    /// <summary>What the columns are called in the file.</summary>
    public required IReadOnlyList<string> Headers { get; set; }

    /// <summary>What each column is taken for, in the words of the command line.</summary>
    public required IReadOnlyList<string> Columns { get; set; }

    /// <summary>Rows that made an advocate.</summary>
    public int Made { get; set; }

    /// <summary>Rows that changed one.</summary>
    public int Changed { get; set; }

    /// <summary>Rows that said what was known.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows that were refused.</summary>
    public int Refused { get; set; }

    /// <summary>Who brought the file.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was brought.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When rows began to take effect; null while they do not.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it was done or stopped.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

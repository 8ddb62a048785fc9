using System.Text.Unicode;
using Herald.Core;
using Herald.Core.Imports;

namespace Herald.Web.Imports.Files;

/// <summary>What a file begins with: what stands between its cells, what its columns are called, where its rows begin.</summary>
internal sealed record CsvHead(char Delimiter, IReadOnlyList<string> Headers, int Bytes)
{
    private const int HeaderMax = 200;
    // Where two split it alike, the one that stands in no name.
    private static readonly char[] Delimiters = ['\t', ',', ';'];

    /// <summary>Reads it of the first part of a file; refused where that is no table in UTF-8 with a heading.</summary>
    public static Outcome<CsvHead> Read(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, ..])
            return LineLimits.No("file_not_text", "The file is not UTF-8: save it as “CSV UTF-8” and bring it again.");
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
            return LineLimits.No("file_not_text", "This is a workbook of a spreadsheet: save it as “CSV UTF-8” and bring that.");
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var rest = bytes[mark..];
        if (!Utf8.IsValid(rest[..(CsvRows.LineOf(rest) ?? rest.Length)]))
            return LineLimits.No("file_not_text", "The file is not UTF-8: save it as “CSV UTF-8” and bring it again.");
        var delimiter = MostOften(rest);
        if (CsvRows.Next(rest, (byte)delimiter, isLast) is not { } row || row.IsBlank)
            return LineLimits.No("file_empty", "The first row must say what the columns are called, such as E-mail, Name and Company.");
        if (row.Fault is { } fault)
            return LineLimits.No("header_invalid", $"The first row, which says what the columns are called, cannot be read. {fault}");
        if (row.Cells.Count > Import.ColumnsMax)
            return LineLimits.No("too_many_columns", $"The file has {row.Cells.Count} columns; at most {Import.ColumnsMax} are taken.");
        return new CsvHead(delimiter, [.. row.Cells.Select(static (cell, at) => Shown(cell, at))], mark + row.Bytes);
    }

    private static string Shown(string cell, int at)
    {
        var text = new string([.. cell.Where(static letter => !char.IsControl(letter)).Take(HeaderMax)]);
        return text.Length == 0 ? $"Column {at + 1}" : text;
    }

    // A comma or a semicolon within quotes belongs to a name; what splits the heading into most cells is what was meant.
    private static char MostOften(ReadOnlySpan<byte> bytes)
    {
        var (best, most) = (',', 1);
        foreach (var delimiter in Delimiters)
        {
            if (CsvRows.Next(bytes, (byte)delimiter, isLast: true) is { Fault: null } row && row.Cells.Count > most)
                (best, most) = (delimiter, row.Cells.Count);
        }

        return best;
    }
}

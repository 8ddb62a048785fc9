using System.Globalization;
using Herald.Core.Imports;
using Herald.Data.Imports;
using Herald.Web.Platform.Files;

namespace Herald.Web.Imports;

/// <summary>The rows that were refused as a file: as they were brought, so that they can be mended and brought again, and why.</summary>
internal static class RefusedFile
{
    public static IReadOnlyList<string> HeadsOf(Import import) => [.. import.Headers, "Row", "What is wrong"];

    public static CsvFile Of(Import import, IAsyncEnumerable<RefusedRow> rows) =>
        new($"refused-{import.Id}.csv", HeadsOf(import), rows.Select(row => Cells(import, row)));

    /// <summary>A row that has other cells than the heading is filled up, or cut with what is too much in its last cell.</summary>
    public static IReadOnlyList<string?> Cells(Import import, RefusedRow row)
    {
        var count = import.Headers.Count;
        var cells = row.Cells.Count > count
            ? [.. row.Cells.Take(count - 1), string.Join(import.Delimiter, row.Cells.Skip(count - 1))]
            : row.Cells.Concat(Enumerable.Repeat("", count - row.Cells.Count));
        return [.. cells, row.RowNumber.ToString(CultureInfo.InvariantCulture), row.Reason];
    }
}

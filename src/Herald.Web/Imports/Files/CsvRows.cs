using System.Text;
using System.Text.Unicode;

namespace Herald.Web.Imports.Files;

/// <summary>
/// Splits bytes into rows as RFC 4180 has them, with any delimiter and any end of line. It knows how many bytes a row takes, since that is
/// where an import goes on after a crash; a row that cannot be read ends with its line, so that one quote too many costs one row.
/// </summary>
internal static class CsvRows
{
    /// <summary>A row, and a line of it: longer than what is known of any person, and shorter than what is read at once.</summary>
    public const int BytesMax = 64 * 1024;

    private const byte Quote = (byte)'"';
    private const byte Return = (byte)'\r';
    private const byte Feed = (byte)'\n';

    /// <summary>The row at the beginning of the bytes; null where it goes on behind them, or there is none.</summary>
    public static CsvRow? Next(ReadOnlySpan<byte> bytes, byte delimiter, bool isLast)
    {
        if (bytes.IsEmpty)
            return null;
        var cells = new List<string>();
        for (var at = 0; ;)
        {
            var end = EndOfCell(bytes, at, delimiter);
            if (end is null && bytes.Length <= BytesMax && !isLast)
                return null;
            if (end is null)
                return Bad(bytes, "A quote opens a cell and does not close it, or something stands behind the quote that closes it.");
            cells.Add(CellOf(bytes[at..end.Value]));
            if (end == bytes.Length || bytes[end.Value] != delimiter)
                return Whole(bytes, end.Value, cells, isLast);
            at = end.Value + 1;
            if (cells.Count > Core.Imports.Import.ColumnsMax)
                return Bad(bytes, $"The row has more than {Core.Imports.Import.ColumnsMax} cells.");
        }
    }

    /// <summary>How long the line at the beginning is, without its end; null where none ends here.</summary>
    public static int? LineOf(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny(Return, Feed) is var end and >= 0 ? end : null;

    private static CsvRow? Whole(ReadOnlySpan<byte> bytes, int end, List<string> cells, bool isLast)
    {
        // The second half of an end of line may be the first byte that is not here yet.
        if (!isLast && (end == bytes.Length || (bytes[end] == Return && end + 1 == bytes.Length)))
            return bytes.Length > BytesMax ? Bad(bytes, TooLong) : null;
        if (end > BytesMax)
            return Bad(bytes, TooLong);
        var row = bytes[..end];
        if (row.Contains((byte)0))
            return Bad(bytes, "The row has a character that no text has (NUL).");
        return Utf8.IsValid(row)
            ? new(AfterBreak(bytes, end), cells)
            : Bad(bytes, "The row is not UTF-8: save the file as “CSV UTF-8” and bring it again.");
    }

    private static string TooLong => $"The row is longer than {BytesMax / 1024} KB.";

    // The line alone, so that what follows is read afresh.
    private static CsvRow Bad(ReadOnlySpan<byte> bytes, string fault)
    {
        var end = LineOf(bytes) ?? bytes.Length;
        var line = Encoding.UTF8.GetString(bytes[..Math.Min(end, BytesMax)]).Replace("\0", "", StringComparison.Ordinal);
        return new(AfterBreak(bytes, end), [line], fault);
    }

    private static int AfterBreak(ReadOnlySpan<byte> bytes, int end) =>
        end == bytes.Length ? end : bytes[end] == Return && end + 1 < bytes.Length && bytes[end + 1] == Feed ? end + 2 : end + 1;

    // Null where a quote stays open or something follows one that closes.
    private static int? EndOfCell(ReadOnlySpan<byte> bytes, int at, byte delimiter)
    {
        if (at == bytes.Length || bytes[at] != Quote)
            return bytes[at..].IndexOfAny(delimiter, Return, Feed) is var end and >= 0 ? at + end : bytes.Length;
        for (at++; bytes[at..].IndexOf(Quote) is var next and >= 0; at += next + 2)
        {
            var after = at + next + 1;
            if (after == bytes.Length || bytes[after] == delimiter || bytes[after] is Return or Feed)
                return after;
            if (bytes[after] != Quote)
                return null;
        }

        return null;
    }

    private static string CellOf(ReadOnlySpan<byte> bytes) => (bytes is [Quote, .., Quote]
        ? Encoding.UTF8.GetString(bytes[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal)
        : Encoding.UTF8.GetString(bytes)).Trim();
}

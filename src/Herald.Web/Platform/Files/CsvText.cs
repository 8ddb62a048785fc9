using System.Text;

namespace Herald.Web.Platform.Files;

/// <summary>
/// Lines of a table as RFC 4180 writes them. What a spreadsheet would take for a formula gets an apostrophe before it: names and notes
/// come from strangers, and must not run on the machine of who opens the file.
/// </summary>
internal static class CsvText
{
    private const string Formula = "=+-@\t\r";
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    public static string Line(IEnumerable<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
            line.Append(line.Length == 0 ? "" : ",").Append(Cell(cell ?? ""));
        return line.Append("\r\n").ToString();
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.Length == 0 || safe.IndexOfAny(Quoted) >= 0
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }
}

using Herald.Core;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Imports.Files;

/// <summary>Looks at a file while it arrives: how many lines it has, and whether one is longer than a row may be.</summary>
internal sealed class LineLimits
{
    /// <summary>Lines of a file: twice as many people as the largest program that is measured.</summary>
    public const int LinesMax = 2_000_000;

    private int lines;
    private int length;

    /// <summary>Looks at what follows; what is wrong with it, if anything.</summary>
    public Refusal? Look(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = CsvRows.LineOf(bytes);
            length += end ?? bytes.Length;
            if (length > CsvRows.BytesMax)
                return No("row_too_long", $"Line {lines + 1:N0} is longer than {CsvRows.BytesMax / 1024} KB; is this a table?");
            if (end is null)
                return null;
            bytes = bytes[(end.Value + 1)..];
            // Both halves of one end of line count as one line; a blank line more or less does no harm here.
            lines += length > 0 ? 1 : 0;
            length = 0;
            if (lines > LinesMax)
                return No("too_many_rows", $"The file has more than {LinesMax:N0} rows; bring it in several.");
        }

        return null;
    }

    public static Refusal No(string code, string message)
    {
        var faults = new Faults();
        faults.Add("file", message, code);
        return faults.ToRefusal();
    }
}

namespace Herald.Web.Imports.Files;

/// <summary>A row of a file.</summary>
/// <param name="Bytes">How long it is, with what ends it.</param>
/// <param name="Cells">What stands in it, without blanks around.</param>
/// <param name="Fault">Why it cannot be read, in words; null where it can. Then its cell is the line as it stands.</param>
internal sealed record CsvRow(int Bytes, IReadOnlyList<string> Cells, string? Fault = null)
{
    /// <summary>Whether nothing stands in it, as at the end of many files.</summary>
    public bool IsBlank => Fault is null && Cells.All(static cell => cell.Length == 0);
}

namespace Herald.Web.Imports;

/// <summary>A row of a file with its number, as a spreadsheet counts.</summary>
/// <param name="Number">The heading is row 1.</param>
/// <param name="Cells">What stands in it.</param>
/// <param name="Fault">Why it cannot be read; null where it can.</param>
internal sealed record NumberedRow(int Number, IReadOnlyList<string> Cells, string? Fault);

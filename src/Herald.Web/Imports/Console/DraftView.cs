namespace Herald.Web.Imports.Console;

/// <summary>A file before anything of it is written: its columns, and what its first rows come to.</summary>
public sealed record DraftView(IReadOnlyList<DraftView.ColumnRow> Columns, IReadOnlyList<DraftView.PersonLine> Rows)
{
    /// <summary>A column, and what it is taken for.</summary>
    /// <param name="Header">What it is called in the file.</param>
    /// <param name="Examples">What stands in it.</param>
    /// <param name="Field">The choice, without the name of an attribute.</param>
    /// <param name="Attribute">That name; null where it is none.</param>
    public sealed record ColumnRow(string Header, string Examples, string Field, string? Attribute);

    /// <summary>A row as it would be taken, with what is wrong with it.</summary>
    public sealed record PersonLine(
        int Number, string? Name, string? Email, string? Company, string Attributes, IReadOnlyList<string> Faults);
}

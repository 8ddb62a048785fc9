using System.Text;

namespace Herald.Tidy.Rooms;

/// <summary>The dependency table as it is printed between two markers of docs/architecture.md.</summary>
internal static class DependencyPage
{
    public const string Path = "docs/architecture.md";

    private const string Begin = "<!-- dependencies:begin -->";
    private const string End = "<!-- dependencies:end -->";

    /// <summary>The page with the tables between its markers; null where the page has no markers.</summary>
    public static string? Print(string page, params DependencyTable[] tables)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin
            ? null
            : page[..(begin + Begin.Length)] + "\n" + string.Join('\n', tables.Select(Table)) + page[end..];
    }

    public static IEnumerable<Offence> Offences(string page, params DependencyTable[] tables)
    {
        var printed = Print(page, tables);
        if (printed is null)
            yield return new(Path, $"the table has no place: write the lines '{Begin}' and '{End}'.");
        else if (printed != page)
            yield return new(Path, "the printed table is not the code's: run the tests of Herald.Tidy once with HERALD_UPDATE=1.");
    }

    private static string Table(DependencyTable table)
    {
        var text = new StringBuilder();
        text.Append($"| {table.Project} | uses besides {List(table.Foundations)} |\n|---|---|\n");
        foreach (var (room, used) in table.Lines.OrderBy(static line => line.Key, StringComparer.Ordinal))
            text.Append($"| {room} | {List(used)} |\n");
        foreach (var top in table.Tops)
            text.Append($"| {top} | all |\n");
        return text.ToString();
    }

    private static string List(IEnumerable<string> rooms) => string.Join(", ", rooms.DefaultIfEmpty("nothing"));
}
